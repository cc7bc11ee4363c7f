// SPDX-License-Identifier: Apache-2.0
#include "language/folding.h"

#include "language/readable.h"
#include "yaml/document.h"

#include <algorithm>
#include <vector>

namespace kw::language {

namespace {

// Line numbers of offsets, for many questions.
class LineNumbers
{
public:
    explicit LineNumbers(const QByteArray &bytes)
        : m_bytes(bytes)
    {
        m_starts.push_back(0);
        for (qsizetype at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1))
            m_starts.push_back(at + 1);
    }

    qsizetype count() const { return qsizetype(m_starts.size()); }
    // From 0.
    qsizetype lineOf(qsizetype offset) const
    {
        return std::ranges::upper_bound(m_starts, offset) - m_starts.begin() - 1;
    }
    // The first byte of the line that is no blank; '\n' for a blank line.
    char firstByte(qsizetype line) const
    {
        qsizetype at = m_starts[size_t(line)];
        if (at == 0 && m_bytes.startsWith("\xEF\xBB\xBF"))
            at = 3;
        while (at < m_bytes.size() &&
               (m_bytes.at(at) == ' ' || m_bytes.at(at) == '\t' || m_bytes.at(at) == '\r'))
            ++at;
        return at < m_bytes.size() ? m_bytes.at(at) : '\n';
    }

private:
    const QByteArray &m_bytes;
    std::vector<qsizetype> m_starts;
};

class Folder
{
public:
    explicit Folder(const yaml::Document &document)
        : m_document(document)
        , m_lines(document.text().bytes())
        , m_taken(size_t(m_lines.count()), false)
    {
    }

    QList<Fold> run()
    {
        for (int i = 0; i < m_document.count(); ++i)
            children(m_document.root(i));
        comments();
        std::ranges::sort(m_folds, {}, &Fold::firstLine);
        return m_folds;
    }

private:
    void value(const yaml::Node &node, qsizetype start)
    {
        const bool isText =
            node.isScalar() && (node.style() == yaml::Style::Literal || node.style() == yaml::Style::Folded);
        if (!node.isMapping() && !node.isSequence() && !isText)
            return;
        add(isText ? FoldKind::BlockText : FoldKind::Collection, m_lines.lineOf(start),
            m_lines.lineOf(node.range().end));
        if (isText)
            mark(node.range());
        else
            children(node);
    }

    void children(const yaml::Node &node)
    {
        if (node.isSequence()) {
            for (int i = 0; i < node.size(); ++i)
                value(node.at(i), node.at(i).rangeWithProperties().begin);
            return;
        }
        const QList<yaml::Entry> entries = node.entries();
        for (const yaml::Entry &entry : entries)
            value(entry.value, entry.key.rangeWithProperties().begin);
    }

    // The lines of a block text hold no comments.
    void mark(text::ByteRange range)
    {
        for (qsizetype line = m_lines.lineOf(range.begin); line <= m_lines.lineOf(range.end); ++line)
            m_taken[size_t(line)] = true;
    }

    void comments()
    {
        for (qsizetype line = 0; line < m_lines.count(); ++line) {
            const qsizetype first = line;
            while (line < m_lines.count() && !m_taken[size_t(line)] && m_lines.firstByte(line) == '#')
                ++line;
            if (line > first + 1)
                add(FoldKind::Comment, first, line - 1);
        }
    }

    // The outermost thing of a line is the one that folds there: it comes first.
    void add(FoldKind kind, qsizetype first, qsizetype last)
    {
        while (last > first && m_lines.firstByte(last) == '\n')
            --last;
        const bool isNew = m_folds.isEmpty() || m_folds.last().firstLine.value != first + 1;
        if (last > first && isNew)
            m_folds.append({kind, text::LineNumber(first + 1), text::LineNumber(last + 1)});
    }

    const yaml::Document &m_document;
    LineNumbers m_lines;
    std::vector<bool> m_taken;
    QList<Fold> m_folds;
};

} // namespace

QList<Fold> folds(const yaml::Document &document)
{
    const yaml::Document read = readable(document);
    return Folder(read).run();
}

} // namespace kw::language
