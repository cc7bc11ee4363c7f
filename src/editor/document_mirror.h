// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "text/patch.h"

#include <QObject>

class QPlainTextEdit;

namespace kw::workspace {
class ProjectDocument;
}

namespace kw::editor {

// Keeps the text of an editor and the bytes of a document the same, both ways. The editor's text is a lossy
// mirror: what changes there is written back line by line, all other bytes stay.
class DocumentMirror : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the mirror. Switches off the editor's own undo: the document has the history.
    DocumentMirror(QPlainTextEdit &editor, workspace::ProjectDocument &document, QObject *parent = nullptr);

    // Whether the editor shows exactly the document's lines. Compares everything: for tests.
    bool isExact() const;

Q_SIGNALS:
    // The editor held text that no file may hold; it shows the document again.
    void refused(const kw::Error &error);

private:
    void show();
    void takeChange(int position, int removed, int added);
    void applyPatch(const text::Patch &patch, bool byEditor);

    QPlainTextEdit &m_editor;
    workspace::ProjectDocument &m_document;
    bool m_isShowing = false; // the change comes from the document
};

} // namespace kw::editor
