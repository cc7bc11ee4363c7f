// SPDX-License-Identifier: Apache-2.0
#include "workspace/project_document.h"

#include "text/patch.h"

namespace kw::workspace {

using text::ByteRange;
using text::Patch;
using text::SourceText;

namespace {

struct LineBytes
{
    qsizetype begin;
    qsizetype end;  // without the line end
    qsizetype next; // begin of the following line
};

// Every line of the text, the one after the last line end included, as an editor counts them.
QList<LineBytes> linesOf(const SourceText &source)
{
    QList<LineBytes> result;
    const QByteArray &bytes = source.bytes();
    qsizetype begin = source.contentStart();
    while (true) {
        const qsizetype newline = bytes.indexOf('\n', begin);
        if (newline < 0) {
            result.append({begin, bytes.size(), bytes.size()});
            return result;
        }
        const bool carriage = newline > begin && bytes.at(newline - 1) == '\r';
        result.append({begin, carriage ? newline - 1 : newline, newline + 1});
        begin = newline + 1;
    }
}

} // namespace

QStringList ProjectDocument::lines() const
{
    QStringList result;
    for (const LineBytes &line : linesOf(m_text)) {
        result << QString::fromUtf8(m_text.bytes().sliced(line.begin, line.end - line.begin));
    }
    return result;
}

Result<void> ProjectDocument::open(const QString &path)
{
    Result<text::LoadedFile> loaded = text::load(path);
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    m_path = path;
    m_stamp = loaded->stamp;
    m_text = m_saved = loaded->text;
    Q_EMIT opened();
    Q_EMIT textChanged();
    Q_EMIT modifiedChanged(false);
    return {};
}

void ProjectDocument::close()
{
    m_path.clear();
    m_stamp.reset();
    m_text = m_saved = SourceText();
    Q_EMIT opened();
    Q_EMIT textChanged();
    Q_EMIT modifiedChanged(false);
}

Result<void> ProjectDocument::takeLines(const QStringList &newLines)
{
    const QList<LineBytes> old = linesOf(m_text);
    const auto oldLine = [&](qsizetype index) {
        return QByteArrayView(m_text.bytes())
            .sliced(old.at(index).begin, old.at(index).end - old.at(index).begin);
    };
    const qsizetype common = std::min(old.size(), newLines.size());
    qsizetype head = 0;
    while (head < common && oldLine(head) == newLines.at(head).toUtf8()) {
        ++head;
    }
    if (head == old.size() && head == newLines.size()) {
        return {};
    }
    qsizetype tail = 0;
    while (tail < common - head &&
           oldLine(old.size() - 1 - tail) == newLines.at(newLines.size() - 1 - tail).toUtf8()) {
        ++tail;
    }

    const QByteArray lineEnd = m_text.usualLineEnd() == text::LineEnd::CrLf ? "\r\n" : "\n";
    const qsizetype changed = newLines.size() - head - tail;
    QByteArray replacement;
    for (qsizetype i = 0; i < changed; ++i) {
        replacement += newLines.at(head + i).toUtf8();
        // Before the lines that stay there is a line end in any case; the very last line has none.
        if (i + 1 < changed || tail > 0) {
            replacement += lineEnd;
        }
    }
    ByteRange range;
    range.begin = head < old.size() ? old.at(head).begin : m_text.size();
    range.end = tail > 0 ? old.at(old.size() - tail).begin : m_text.size();
    if (head == old.size()) {
        replacement.prepend(lineEnd); // lines were added behind a last line without a line end
    } else if (changed == 0 && tail == 0 && head > 0) {
        range.begin = old.at(head - 1).end; // the last lines are gone, and the end of the line before them
    }
    const Result<SourceText> result = m_text.patched(text::PatchSet(Patch{range, replacement}));
    if (!result) {
        return std::unexpected(result.error());
    }
    replaceText(*result);
    return {};
}

Result<void> ProjectDocument::save(bool overwrite)
{
    const Result<text::FileStamp> stamp =
        text::save(m_path, m_text, m_stamp && !overwrite ? &*m_stamp : nullptr);
    if (!stamp) {
        return std::unexpected(stamp.error());
    }
    m_stamp = *stamp;
    m_saved = m_text;
    Q_EMIT modifiedChanged(false);
    return {};
}

void ProjectDocument::replaceText(const SourceText &text)
{
    const bool wasModified = isModified();
    m_text = text;
    Q_EMIT textChanged();
    if (wasModified != isModified()) {
        Q_EMIT modifiedChanged(isModified());
    }
}

} // namespace kw::workspace
