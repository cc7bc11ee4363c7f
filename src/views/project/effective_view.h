// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QThreadPool>
#include <QWidget>

class QCheckBox;

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

// What the configuration means with the chosen profiles: modules, profiles, patches and defaults put
// together, each value with its origin. Made on another thread; runs nothing.
class EffectiveView : public QWidget
{
    Q_OBJECT

public:
    explicit EffectiveView(workspace::Workspace &workspace, QWidget *parent = nullptr);

    // Makes it anew; until the answer the old one stays.
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    workspace::Workspace &m_workspace;
    controls::Label *m_remark;
    controls::Banner *m_banner;
    QCheckBox *m_origins;
    editor::CodeEditor *m_text;
    QThreadPool m_thread;
    quint64 m_question = 0;
};

} // namespace kw::views
