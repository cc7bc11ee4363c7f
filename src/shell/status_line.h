// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStatusBar>

namespace kw::controls {
class Label;
}
namespace kw::workspace {
class Workspace;
}

namespace kw::shell {

// The line at the bottom: schema version and problem counts at the left; cursor, form of the text and
// versions of the tools at the right.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(workspace::Workspace &workspace, QWidget *parent = nullptr);

    // From 1; hidden while another place than Project is shown.
    void setCursor(int line, int column);
    void setCursorShown(bool shown);

private:
    void showCheck();
    void showTools();

    workspace::Workspace &m_workspace;
    controls::Label *m_version;
    controls::Label *m_errorShape;
    controls::Label *m_errors;
    controls::Label *m_warningShape;
    controls::Label *m_warnings;
    controls::Label *m_hint;
    controls::Label *m_cursor;
    controls::Label *m_form;
    controls::Label *m_tools;
};

} // namespace kw::shell
