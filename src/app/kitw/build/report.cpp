// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/build/report.h"

#include "app/kitw/tr.h"
#include "core/format.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace kw::kitw {

using build::Vertex;
using build::VertexState;

namespace {

constexpr qsizetype shownOriginalLines = 20;

QString excerptText(const build::BuildFailure &failure)
{
    const qsizetype width =
        failure.excerpt.isEmpty() ? 0 : QString::number(failure.excerpt.constLast().number).size();
    QString text;
    for (const build::ExcerptLine &line : failure.excerpt) {
        text += u"%1 %2 | %3\n"_s.arg(QChar(line.marked ? u'>' : u' '))
                    .arg(line.number, static_cast<int>(width))
                    .arg(printable(line.text));
    }
    return text;
}

} // namespace

QString printable(const QString &text)
{
    QString shown = text;
    for (QChar &character : shown) {
        if (character.category() == QChar::Other_Control) {
            character = u' ';
        }
    }
    return shown;
}

QString stepTitle(const Vertex &vertex)
{
    const build::StepName &step = vertex.step;
    QStringList words = {step.platform, step.stage};
    if (step.count > 0) {
        words.append(u"%1/%2"_s.arg(step.index).arg(step.count));
    }
    words.append(step.instruction.simplified());
    words.removeAll(QString());
    return printable(words.join(u' '));
}

QString stepEndText(const Vertex &vertex)
{
    switch (vertex.state) {
    case VertexState::Pending:
    case VertexState::Running:
        break;
    case VertexState::Done:
        if (vertex.foundNoCache()) {
            return Tr::tr("nothing imported: there is no cache yet");
        }
        return Tr::tr("done %1").arg(
            formatDuration(std::chrono::duration_cast<std::chrono::milliseconds>(vertex.duration())));
    case VertexState::Cached:
        return Tr::tr("cached");
    case VertexState::Failed:
        // No failure of the build.
        if (vertex.step.kind == build::StepKind::CacheImport) {
            return Tr::tr("nothing imported: %1").arg(printable(build::withoutPrefixes(vertex.error)));
        }
        return Tr::tr("failed: %1").arg(printable(build::withoutPrefixes(vertex.error)));
    case VertexState::Cancelled:
        return Tr::tr("cancelled");
    }
    return {};
}

QString transferText(const Vertex &vertex)
{
    qint64 current = 0;
    qint64 total = 0;
    for (const build::Transfer &transfer : vertex.transfers) {
        current += transfer.current;
        total += std::max(transfer.total, transfer.current);
    }
    if (current == 0) {
        return {};
    }
    return total > current ? Tr::tr("%1 of %2").arg(formatSize(current), formatSize(total))
                           : formatSize(current);
}

QString countsText(const build::StepCounts &counts)
{
    const QString steps = Tr::tr("%1 of %n steps", nullptr, counts.total).arg(counts.done);
    return counts.cached > 0 ? Tr::tr("%1, %2 cached").arg(steps).arg(counts.cached) : steps;
}

QString failureText(const build::BuildFailure &failure)
{
    QString text = excerptText(failure);
    if (!failure.lastLines.isEmpty()) {
        text += Tr::tr("The step said last:") + u'\n';
        for (const QString &line : failure.lastLines) {
            text += u"  | "_s + printable(line) + u'\n';
        }
    }
    const QStringList original = failure.originalText.split(u'\n', Qt::SkipEmptyParts);
    if (failure.step.isEmpty() && original.size() > 1) {
        for (const QString &line : original.last(std::min(original.size(), shownOriginalLines))) {
            text += u"  | "_s + printable(line) + u'\n';
        }
    }
    return text;
}

QList<build::BuiltArtifact> inFileOrder(const plan::Plan &plan, const QList<build::BuiltArtifact> &built)
{
    QList<build::BuiltArtifact> ordered;
    for (const plan::PlannedArtifact &artifact : plan.artifacts) {
        const auto found = std::ranges::find(built, artifact.imageName, &build::BuiltArtifact::imageName);
        if (found != built.end()) {
            ordered.append(*found);
        }
    }
    return ordered;
}

} // namespace kw::kitw
