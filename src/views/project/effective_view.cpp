// SPDX-License-Identifier: Apache-2.0
#include "views/project/effective_view.h"

#include "controls/banner.h"
#include "editor/code_editor.h"
#include "plan/effective.h"
#include "workspace/workspace.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QFuture>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;
using controls::Label;

EffectiveView::EffectiveView(workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_remark(new Label(TextStyle::Small, Role::Secondary))
    , m_banner(new controls::Banner)
    , m_origins(new QCheckBox(tr("Where each value comes from")))
    , m_text(new editor::CodeEditor)
{
    m_thread.setMaxThreadCount(1);
    m_origins->setObjectName(QStringLiteral("effective.origins"));
    m_origins->setChecked(true);
    m_text->setObjectName(QStringLiteral("effective.text"));
    m_text->setAccessibleName(tr("Effective configuration"));
    m_text->setReadOnly(true);
    m_text->setFileName(QStringLiteral("effective.yaml"));

    auto *bar = new controls::Region(Role::Window, Qt::BottomEdge);
    auto *barLayout = new QHBoxLayout(bar);
    barLayout->setContentsMargins(dp(16), dp(4), dp(16), dp(5));
    barLayout->addWidget(m_remark, 1);
    barLayout->addWidget(m_origins);
    m_banner->setContentsMargins(dp(16), dp(8), dp(16), dp(8));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_text, 1);

    const auto refreshShown = [this] {
        if (isVisible()) {
            refresh();
        }
    };
    connect(m_origins, &QCheckBox::toggled, this, &EffectiveView::refresh);
    connect(&workspace, &workspace::Workspace::profilesChanged, this, refreshShown);
    connect(&workspace, &workspace::Workspace::projectChanged, this, refreshShown);
    connect(&workspace.document(), &workspace::ProjectDocument::saved, this, refreshShown);
    connect(&workspace.document(), &workspace::ProjectDocument::modifiedChanged, this, refreshShown);
}

void EffectiveView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void EffectiveView::refresh()
{
    if (m_workspace.projectFile().isEmpty()) {
        return;
    }
    plan::Request request = plan::requestOfProcess(m_workspace.projectFolder());
    request.file = QFileInfo(m_workspace.projectFile()).fileName();
    request.profiles = m_workspace.profiles();
    const QString profiles =
        request.profiles.isEmpty() ? tr("no profile chosen") : request.profiles.join(QStringLiteral(", "));
    m_remark->setText(
        m_workspace.document().isModified()
            ? tr("Profiles: %1. Of the file as it is saved; your last edits are not in it.").arg(profiles)
            : tr("Profiles: %1").arg(profiles));
    QtFuture::makeReadyVoidFuture()
        .then(&m_thread,
              [request, origins = m_origins->isChecked()]() -> Result<QString> {
                  const auto configurations = plan::effectiveConfigurations(request);
                  if (!configurations) {
                      return std::unexpected(configurations.error());
                  }
                  return plan::effectiveYaml(*configurations, origins);
              })
        .then(this, [this, question = ++m_question](const Result<QString> &answer) {
            if (question != m_question) {
                return;
            }
            if (answer) {
                m_banner->hide();
                m_text->setPlainText(*answer);
            } else {
                m_banner->showError(answer.error());
            }
            m_text->setVisible(answer.has_value());
        });
}

} // namespace kw::views
