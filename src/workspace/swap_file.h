// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/source_text.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace kw::workspace {

class ProjectDocument;

// Keeps the unsaved text of a document in the user's state folder, a moment after each edit, so that a crash
// loses nothing. Gone when the document is saved or given up. GUI thread; files are written on another one.
class SwapFile : public QObject
{
    Q_OBJECT

public:
    // `folder` empty: the user's own. The document must outlive this.
    explicit SwapFile(ProjectDocument &document, const QString &folder = {}, QObject *parent = nullptr);

    // What an earlier run left behind for the open file and that is not what the file holds now.
    std::optional<text::SourceText> leftBehind() const;
    // Forgets it: it was restored, or is not wanted.
    void discard();

    // Writes now, if there is something unsaved.
    void write();
    // Whether what is unsaved now is on disk.
    bool isWritten() const;

private:
    QString path() const;

    ProjectDocument &m_document;
    QString m_folder;
    QTimer m_pause;
};

} // namespace kw::workspace
