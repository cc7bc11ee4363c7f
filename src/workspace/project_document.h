// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/file.h"
#include "text/patch.h"

#include <QObject>
#include <QStringList>
#include <QUndoStack>

#include <optional>

namespace kw::workspace {

// A place as an editor counts: line and column from 0, the column in UTF-16 units.
struct EditorPlace
{
    qsizetype line = 0;
    qsizetype column = 0;
};

// The open skaffold.yaml: its bytes are the truth, editors and forms only mirror them. All edits, wherever
// they come from, are patches in one undo history. GUI thread.
class ProjectDocument : public QObject
{
    Q_OBJECT

public:
    explicit ProjectDocument(QObject *parent = nullptr);

    const QString &path() const { return m_path; }
    const text::SourceText &text() const { return m_text; }
    bool isModified() const { return m_text != m_saved; }
    QUndoStack &history() { return m_history; }

    // The text by lines without their ends, as an editor shows it; the byte-order mark is left out.
    QStringList lines() const;
    qsizetype lineCount() const { return m_starts.size(); }
    EditorPlace placeOf(qsizetype offset) const;
    qsizetype offsetOf(EditorPlace place) const;

    // Reads the file anew and forgets the history; what was open stays open when that fails.
    Result<void> open(const QString &path);
    void close();

    // `count` lines from `first` on are now these. Only the bytes that differ are written anew; new lines get
    // the file's usual line end. InvalidInput for text that no file may hold.
    Result<void> replaceLines(qsizetype first, qsizetype count, const QStringList &lines);

    // Patches of the present text as one undo step; `sentence` names it ("Change to “noCache”"). InvalidInput
    // for patches of another text.
    Result<void> apply(const text::PatchSet &patches, const QString &sentence);

    // The whole text anew, as one undo step: what changed between the two is one patch.
    Result<void> replaceAll(const text::SourceText &text, const QString &sentence);

    // Writes the file; nothing is lost when that fails. Conflict when somebody else changed it since it was
    // read and `overwrite` is not set.
    Result<void> save(bool overwrite = false);

    // True when the file on disk is not what was last read or written here.
    bool isChangedOnDisk() const;
    // What is on disk counts as seen from now on: saving will overwrite it.
    Result<void> keepOurs();

Q_SIGNALS:
    void opened(); // another text: the editor has to show it
    // Every edit, before it is made: offsets belong to the present text. `byEditor`: replaceLines() made it,
    // the editor shows it already.
    void aboutToPatch(const kw::text::Patch &patch, bool byEditor);
    void patched(const kw::text::Patch &patch);
    void textChanged();
    void modifiedChanged(bool modified);
    void saved();

private:
    friend class PatchCommand;

    void take(const text::LoadedFile &loaded);
    void push(const text::Patch &patch, const QString &sentence);
    void patch(const text::Patch &patch, const text::SourceText &result);
    void moveStarts(const text::Patch &patch);
    qsizetype lineEnd(qsizetype line) const; // without its line end

    QString m_path;
    text::SourceText m_text;
    text::SourceText m_saved;
    QList<qsizetype> m_starts{0}; // of each line
    std::optional<text::FileStamp> m_stamp;
    QUndoStack m_history;
    bool m_byEditor = false;
};

} // namespace kw::workspace
