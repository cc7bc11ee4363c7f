// SPDX-License-Identifier: Apache-2.0
#include "workspace/project_document.h"

#include <QElapsedTimer>

#include <algorithm>

namespace kw::workspace {

using text::ByteRange;
using text::Patch;
using text::PatchSet;
using text::SourceText;

namespace {

constexpr int typingId = 1;
constexpr qint64 pauseEndsStep = 1500; // milliseconds between two keystrokes of one undo step

QList<qsizetype> startsOf(const SourceText &source)
{
    QList<qsizetype> result{source.contentStart()};
    const QByteArray &bytes = source.bytes();
    for (qsizetype at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) {
        result.append(at + 1);
    }
    return result;
}

} // namespace

// One edit. What is typed without a pause at one place becomes one step.
class PatchCommand : public QUndoCommand
{
public:
    PatchCommand(ProjectDocument &document, const Patch &patch, const QString &sentence)
        : QUndoCommand(sentence)
        , m_document(document)
        , m_forward(patch)
        , m_back(PatchSet::inverse(patch, document.text().bytes()))
    {
        m_sinceTyped.start();
    }

    int id() const override { return text().isEmpty() ? typingId : -1; }

    void redo() override { apply(m_forward); }
    void undo() override { apply(m_back); }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto &next = static_cast<const PatchCommand &>(*other);
        if (m_sinceTyped.elapsed() > pauseEndsStep || next.m_forward.text.contains('\n') ||
            next.m_back.text.contains('\n')) {
            return false;
        }
        const bool types = m_back.text.isEmpty() && next.m_back.text.isEmpty() &&
                           next.m_forward.range.begin == m_back.range.end;
        const bool deletesBack = m_forward.text.isEmpty() && next.m_forward.text.isEmpty() &&
                                 next.m_forward.range.end == m_forward.range.begin;
        if (types) {
            m_forward.text += next.m_forward.text;
            m_back.range.end += next.m_forward.text.size();
        } else if (deletesBack) {
            m_forward.range.begin = next.m_forward.range.begin;
            m_back.range = {next.m_back.range.begin, next.m_back.range.begin};
            m_back.text.prepend(next.m_back.text);
        } else {
            return false;
        }
        m_sinceTyped.restart();
        return true;
    }

private:
    void apply(const Patch &patch)
    {
        if (const Result<SourceText> result = m_document.m_text.patched(PatchSet(patch))) {
            m_document.patch(patch, *result);
        }
    }

    ProjectDocument &m_document;
    Patch m_forward;
    Patch m_back;
    QElapsedTimer m_sinceTyped;
};

ProjectDocument::ProjectDocument(QObject *parent)
    : QObject(parent)
{
}

qsizetype ProjectDocument::lineEnd(qsizetype line) const
{
    if (line + 1 >= m_starts.size()) {
        return m_text.size();
    }
    const qsizetype feed = m_starts.at(line + 1) - 1;
    return feed > m_starts.at(line) && m_text.bytes().at(feed - 1) == '\r' ? feed - 1 : feed;
}

QStringList ProjectDocument::lines() const
{
    QStringList result;
    result.reserve(m_starts.size());
    for (qsizetype line = 0; line < m_starts.size(); ++line) {
        result << QString::fromUtf8(m_text.view({m_starts.at(line), lineEnd(line)}));
    }
    return result;
}

EditorPlace ProjectDocument::placeOf(qsizetype offset) const
{
    const auto after = std::ranges::upper_bound(m_starts, offset);
    const qsizetype line = std::max<qsizetype>(0, after - m_starts.begin() - 1);
    const ByteRange before{m_starts.at(line), std::clamp(offset, m_starts.at(line), lineEnd(line))};
    return {line, QString::fromUtf8(m_text.view(before)).size()};
}

qsizetype ProjectDocument::offsetOf(EditorPlace place) const
{
    const qsizetype line = std::clamp<qsizetype>(place.line, 0, m_starts.size() - 1);
    const QString text = QString::fromUtf8(m_text.view({m_starts.at(line), lineEnd(line)}));
    return m_starts.at(line) + QStringView(text).left(place.column).toUtf8().size();
}

void ProjectDocument::take(const text::LoadedFile &loaded)
{
    m_stamp = loaded.stamp;
    m_text = m_saved = loaded.text;
    m_starts = startsOf(m_text);
    m_history.clear();
    Q_EMIT opened();
    Q_EMIT textChanged();
    Q_EMIT modifiedChanged(false);
}

Result<void> ProjectDocument::open(const QString &path)
{
    const Result<text::LoadedFile> loaded = text::load(path);
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    m_path = path;
    take(*loaded);
    return {};
}

void ProjectDocument::close()
{
    m_path.clear();
    take({});
    m_stamp.reset();
}

Result<void> ProjectDocument::replaceLines(qsizetype first, qsizetype count, const QStringList &newLines)
{
    if (first < 0 || count < 1 || first + count > m_starts.size() || newLines.isEmpty()) {
        return failure(ErrorCode::InvalidInput, tr("The edit does not fit the text"));
    }
    const ByteRange range{m_starts.at(first), lineEnd(first + count - 1)};
    QByteArray replacement;
    for (qsizetype i = 0; i < newLines.size(); ++i) {
        replacement += newLines.at(i).toUtf8();
        if (i + 1 == newLines.size()) {
            break; // the last one keeps the line end that is there
        }
        const qsizetype old = first + i;
        if (i + 1 < count) {
            replacement += m_text.view({lineEnd(old), m_starts.at(old + 1)});
        } else {
            replacement += m_text.usualLineEnd() == text::LineEnd::CrLf ? "\r\n" : "\n";
        }
    }
    if (m_text.view(range) == replacement) {
        return {};
    }
    const Result<Patch> smallest = PatchSet(Patch{range, replacement}).combined(m_text.bytes());
    if (!smallest) {
        return std::unexpected(smallest.error());
    }
    if (const Result<SourceText> allowed = m_text.patched(PatchSet(*smallest)); !allowed) {
        return std::unexpected(allowed.error());
    }
    m_byEditor = true;
    push(*smallest, {});
    m_byEditor = false;
    return {};
}

Result<void> ProjectDocument::apply(const PatchSet &patches, const QString &sentence)
{
    const Result<Patch> patch = patches.combined(m_text.bytes());
    if (!patch) {
        return std::unexpected(patch.error());
    }
    if (const Result<SourceText> allowed = m_text.patched(PatchSet(*patch)); !allowed) {
        return std::unexpected(allowed.error());
    }
    if (patch->range.isEmpty() && patch->text.isEmpty()) {
        return {};
    }
    push(*patch, sentence);
    return {};
}

Result<void> ProjectDocument::replaceAll(const SourceText &text, const QString &sentence)
{
    return apply(PatchSet(Patch{{0, m_text.size()}, text.bytes()}), sentence);
}

void ProjectDocument::push(const Patch &patch, const QString &sentence)
{
    m_history.push(new PatchCommand(*this, patch, sentence));
}

void ProjectDocument::patch(const Patch &patch, const SourceText &result)
{
    Q_EMIT aboutToPatch(patch, m_byEditor);
    const bool wasModified = isModified();
    m_text = result;
    moveStarts(patch);
    Q_EMIT patched(patch);
    Q_EMIT textChanged();
    if (wasModified != isModified()) {
        Q_EMIT modifiedChanged(isModified());
    }
}

void ProjectDocument::moveStarts(const Patch &patch)
{
    if (patch.range.begin < m_text.contentStart()) {
        m_starts = startsOf(m_text); // the byte-order mark came or went
        return;
    }
    const auto first = std::ranges::upper_bound(m_starts, patch.range.begin) - m_starts.begin();
    const auto last = std::ranges::upper_bound(m_starts, patch.range.end) - m_starts.begin();
    QList<qsizetype> fresh;
    for (qsizetype at = patch.text.indexOf('\n'); at >= 0; at = patch.text.indexOf('\n', at + 1)) {
        fresh.append(patch.range.begin + at + 1);
    }
    constexpr qsizetype manyLines = 200;
    if (fresh.size() > manyLines) {
        m_starts = startsOf(m_text);
        return;
    }
    const qsizetype shift = patch.text.size() - patch.range.length();
    for (qsizetype line = last; line < m_starts.size(); ++line) {
        m_starts[line] += shift;
    }
    m_starts.remove(first, last - first);
    for (qsizetype i = 0; i < fresh.size(); ++i) {
        m_starts.insert(first + i, fresh.at(i));
    }
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
    Q_EMIT saved();
    return {};
}

bool ProjectDocument::isChangedOnDisk() const
{
    return m_stamp && text::hasChanged(m_path, *m_stamp);
}

Result<void> ProjectDocument::keepOurs()
{
    const Result<text::LoadedFile> theirs = text::load(m_path);
    if (!theirs) {
        // A file that is gone cannot be overwritten by mistake.
        m_stamp.reset();
        return std::unexpected(theirs.error());
    }
    m_stamp = theirs->stamp;
    m_saved = theirs->text;
    Q_EMIT modifiedChanged(isModified());
    return {};
}

} // namespace kw::workspace
