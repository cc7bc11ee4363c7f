// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/completion.h"
#include "language/surroundings.h"

#include <QWidget>

class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace kw::controls {
class ElidedLabel;
class Label;
class PopupFrame;
class Segment;
} // namespace kw::controls
namespace kw::editor {
class CodeEditor;
class DocumentMirror;
class FindBar;
} // namespace kw::editor
namespace kw::forms {
class FormView;
}
namespace kw::workspace {
class Workspace;
}

namespace kw::views {

class EffectiveView;
class FileBanner;
class StructurePane;

// The Project place with an open project: its structure, the text of its skaffold.yaml with what is wrong in
// it, and the form of what stands at the cursor; or what the configuration means.
class ProjectPage : public QWidget
{
    Q_OBJECT

public:
    explicit ProjectPage(workspace::Workspace &workspace, QWidget *parent = nullptr);

    editor::CodeEditor *editor() const { return m_editor; }
    const editor::DocumentMirror *mirror() const { return m_mirror; }
    bool save();
    void showError(const Error &error); // above the text
    void find();
    void goTo(int line, int column); // from 1
    // To what the name at the cursor stands for: an alias, a profile, an image, a file.
    void goToDefinition();
    // The project's own file here, any other in a window of its own, at the line (from 1).
    void openFile(const QString &path, int line);
    // Offers what may be written at the cursor, as soon as the text there is read.
    void complete();

Q_SIGNALS:
    void cursorMoved(int line, int column); // from 1

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showStructure();
    void dropStructure();
    void connectStructure(StructurePane *pane);
    QWidget *makeBar();
    QWidget *makeEditing();
    void connectParts();
    void goToOffset(qsizetype offset);
    void offerCompletions();
    void accept(int entry);
    QString hoverAt(int line, int column) const;
    void showFile();
    void showCheck();
    void showCursor();
    void modifiedChanged(bool modified);

    workspace::Workspace &m_workspace;
    editor::CodeEditor *m_editor;
    editor::DocumentMirror *m_mirror;
    editor::FindBar *m_find;
    FileBanner *m_banner;
    StructurePane *m_structure;
    forms::FormView *m_form;
    EffectiveView *m_effective;
    controls::Segment *m_segment;
    QStackedWidget *m_views;
    controls::ElidedLabel *m_breadcrumb;
    controls::Label *m_state;
    QPushButton *m_save;
    QToolButton *m_unfold; // opens the structure, where there is no room for it beside text and form
    controls::PopupFrame *m_drop = nullptr;
    StructurePane *m_droppedStructure = nullptr; // made when it is first asked for
    QToolButton *m_undo;
    QToolButton *m_redo;
    QList<language::CompletionItem> m_completions;
    language::Surroundings m_surroundings;
    bool m_wantsCompletion = false;
};

} // namespace kw::views
