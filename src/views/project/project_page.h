// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;

namespace kw::controls {
class Banner;
class Label;
} // namespace kw::controls
namespace kw::editor {
class CodeEditor;
}
namespace kw::workspace {
class Workspace;
}

namespace kw::views {

// The Project place with an open project: the text of its skaffold.yaml.
class ProjectPage : public QWidget
{
    Q_OBJECT

public:
    explicit ProjectPage(workspace::Workspace &workspace, QWidget *parent = nullptr);

    editor::CodeEditor *editor() const { return m_editor; }
    void save();

private:
    void showText();
    void takeText();
    void modifiedChanged(bool modified);

    workspace::Workspace &m_workspace;
    editor::CodeEditor *m_editor;
    controls::Label *m_file;
    controls::Label *m_state;
    controls::Banner *m_banner;
    QPushButton *m_save;
    bool m_showing = false; // the text is being put into the editor
};

} // namespace kw::views
