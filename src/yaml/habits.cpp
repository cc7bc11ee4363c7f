// SPDX-License-Identifier: Apache-2.0
#include "yaml/layout.h"
#include "yaml/writer.h"

#include <QHash>

namespace kw::yaml {

namespace {

// The most frequent of some numbers.
class Vote
{
public:
    void add(qsizetype number)
    {
        if (++m_counts[number] > m_counts.value(m_winner))
            m_winner = number;
    }
    bool isEmpty() const { return m_counts.isEmpty(); }
    qsizetype winner() const { return m_winner; }

private:
    QHash<qsizetype, int> m_counts;
    qsizetype m_winner = -1;
};

struct Votes
{
    Vote indentation;
    Vote dashIndentation;
    Vote behindDash;
    Vote quotes;

    bool isComplete() const
    {
        return !indentation.isEmpty() && !dashIndentation.isEmpty() && !behindDash.isEmpty() &&
               !quotes.isEmpty();
    }
};

// What one collection and the values right in it show.
void ask(const Document &document, const Node &collection, Votes &votes)
{
    const QByteArray &bytes = document.text().bytes();
    const bool isBlock = !collection.isFlow();
    const qsizetype column = isBlock ? layout::entryColumn(document, collection) : 0;
    for (int i = 0; i < collection.size(); ++i) {
        const Node value = collection.at(i);
        if (value.style() == Style::SingleQuoted || value.style() == Style::DoubleQuoted)
            votes.quotes.add(qsizetype(value.style()));
        if (!isBlock || value.size() == 0) {
            if (isBlock && collection.isSequence() && value.range().length() > 0)
                votes.behindDash.add(value.rangeWithProperties().begin - value.entryStart() - 1);
            continue;
        }
        if (value.isFlow())
            continue;
        const qsizetype below = layout::entryColumn(document, value);
        if (collection.isSequence()) {
            if (!layout::startsLine(bytes, value.at(0).entryStart()))
                votes.behindDash.add(below - column - 1);
        } else if (value.isMapping()) {
            votes.indentation.add(below - column);
        } else {
            votes.dashIndentation.add(below - column);
        }
    }
}

void askAll(const Document &document, const Node &node, Votes &votes)
{
    if (node.size() == 0)
        return;
    ask(document, node, votes);
    for (int i = 0; i < node.size(); ++i)
        askAll(document, node.at(i), votes);
}

bool areAllQuoted(const Node &collection)
{
    int quoted = 0;
    for (int i = 0; i < collection.size(); ++i) {
        const Node value = collection.at(i);
        if (value.isScalar() && value.scalarType() == ScalarType::String) {
            if (value.style() != Style::SingleQuoted && value.style() != Style::DoubleQuoted)
                return false;
            ++quoted;
        }
    }
    return quoted > 0;
}

void take(qsizetype &habit, const Vote &vote, qsizetype least, qsizetype most)
{
    if (!vote.isEmpty() && vote.winner() >= least && vote.winner() <= most)
        habit = vote.winner();
}

} // namespace

Habits Habits::around(const Document &document, const Node &place)
{
    constexpr qsizetype widest = 16;
    Habits habits;
    const text::LineEnd nearEnd = document.text().lineEndAt(text::ByteOffset(place.range().begin));
    const text::LineEnd lineEnd = nearEnd == text::LineEnd::None ? document.text().usualLineEnd() : nearEnd;
    habits.lineEnd = lineEnd == text::LineEnd::CrLf ? "\r\n" : "\n";
    Votes votes;
    for (Node node = place; node && !votes.isComplete(); node = node.parent()) {
        Votes near;
        ask(document, node, near);
        const Node around = node.parent();
        for (int i = 0; around.isSequence() && i < around.size(); ++i)
            ask(document, around.at(i), near);
        const auto fill = [](Vote &vote, const Vote &from) { vote = vote.isEmpty() ? from : vote; };
        fill(votes.indentation, near.indentation);
        fill(votes.dashIndentation, near.dashIndentation);
        fill(votes.behindDash, near.behindDash);
        fill(votes.quotes, near.quotes);
    }
    if (!votes.isComplete()) {
        Votes all;
        for (int i = 0; i < document.count(); ++i)
            askAll(document, document.root(i), all);
        const auto fill = [](Vote &vote, const Vote &from) { vote = vote.isEmpty() ? from : vote; };
        fill(votes.indentation, all.indentation);
        fill(votes.dashIndentation, all.dashIndentation);
        fill(votes.behindDash, all.behindDash);
        fill(votes.quotes, all.quotes);
    }
    take(habits.indentation, votes.indentation, 1, widest);
    habits.dashIndentation = std::min<qsizetype>(habits.indentation, 2);
    take(habits.dashIndentation, votes.dashIndentation, 0, widest);
    take(habits.behindDash, votes.behindDash, 1, widest);
    if (!votes.quotes.isEmpty())
        habits.quotes = Style(votes.quotes.winner());
    habits.quotesAll = areAllQuoted(place);
    return habits;
}

} // namespace kw::yaml
