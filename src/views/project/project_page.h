// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;
class QToolButton;

namespace kw::controls {
class Banner;
class ElidedLabel;
class Label;
} // namespace kw::controls
namespace kw::editor {
class CodeEditor;
class DocumentMirror;
class FindBar;
} // namespace kw::editor
namespace kw::workspace {
class Workspace;
}

namespace kw::views {

class FileBanner;

// The Project place with an open project: the text of its skaffold.yaml, with what is wrong in it.
class ProjectPage : public QWidget
{
    Q_OBJECT

public:
    explicit ProjectPage(workspace::Workspace &workspace, QWidget *parent = nullptr);

    editor::CodeEditor *editor() const { return m_editor; }
    const editor::DocumentMirror *mirror() const { return m_mirror; }
    bool save();
    void find();
    void goTo(int line, int column); // from 1

Q_SIGNALS:
    void cursorMoved(int line, int column); // from 1

private:
    QWidget *makeBar();
    void showFile();
    void showCheck();
    void showCursor();
    void modifiedChanged(bool modified);

    workspace::Workspace &m_workspace;
    editor::CodeEditor *m_editor;
    editor::DocumentMirror *m_mirror;
    editor::FindBar *m_find;
    FileBanner *m_banner;
    controls::ElidedLabel *m_breadcrumb;
    controls::Label *m_state;
    QPushButton *m_save;
    QToolButton *m_undo;
    QToolButton *m_redo;
};

} // namespace kw::views
