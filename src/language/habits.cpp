// SPDX-License-Identifier: Apache-2.0
#include "language/habits.h"

#include "language/line.h"

namespace kw::language {

namespace {

constexpr int mostRead = 300;

bool endsWithKey(const Line &line)
{
    return !line.levels.isEmpty() && !line.levels.last().isDash && line.rest == line.range.end;
}

} // namespace

Habits Habits::of(const text::SourceText &text)
{
    Habits habits;
    const Lines lines(text);
    text::ByteRange range = lines.rangeAt(0);
    const QByteArrayView bytes(text.bytes());
    if (const qsizetype feed = bytes.indexOf('\n'); feed > 0 && bytes.at(feed - 1) == '\r')
        habits.lineEnd = "\r\n";
    bool knowsStep = false;
    bool knowsDashStep = false;
    bool knowsDashWidth = false;
    Line above;
    for (int i = 0; i < mostRead; ++i) {
        const Line line = lines.read(range);
        if (line.hasContent() && !line.levels.isEmpty()) {
            const Level &first = line.levels.first();
            const bool isBelowKey = endsWithKey(above);
            const qsizetype deeper = isBelowKey ? first.column - above.levels.last().column : -1;
            if (isBelowKey && first.isDash && deeper >= 0 && !knowsDashStep) {
                habits.dashStep = deeper;
                knowsDashStep = true;
            } else if (isBelowKey && !first.isDash && deeper > 0 && !knowsStep) {
                habits.step = deeper;
                knowsStep = true;
            }
            if (line.levels.size() == 2 && first.isDash && !knowsDashWidth) {
                habits.dashWidth = line.levels.at(1).column - first.column;
                knowsDashWidth = true;
            }
        }
        if (line.hasContent())
            above = line;
        if ((knowsStep && knowsDashStep && knowsDashWidth) || !lines.stepDown(range))
            break;
    }
    if (knowsStep && !knowsDashStep)
        habits.dashStep = habits.step;
    return habits;
}

} // namespace kw::language
