// SPDX-License-Identifier: Apache-2.0
#include "views/project/project_page.h"

#include "controls/banner.h"
#include "controls/label.h"
#include "editor/code_editor.h"
#include "style/icon.h"
#include "style/workbench_style.h"
#include "workspace/workspace.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;
using controls::Label;

namespace {

QToolButton *toolButton(const QString &iconName, const QString &name, const QKeySequence &shortcut)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(name, shortcut.toString(QKeySequence::NativeText)));
    setButtonKind(button, ButtonKind::Flat);
    return button;
}

} // namespace

ProjectPage::ProjectPage(workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_editor(new editor::CodeEditor)
    , m_file(new Label(TextStyle::BaseStrong))
    , m_state(new Label(TextStyle::Small, Role::Secondary))
    , m_banner(new controls::Banner)
    , m_save(new QPushButton(tr("Save")))
{
    m_editor->setObjectName(QStringLiteral("project.editor"));
    m_editor->setAccessibleName(tr("Text of skaffold.yaml"));
    m_save->setObjectName(QStringLiteral("project.save"));
    QToolButton *undo = toolButton(QStringLiteral("undo"), tr("Undo"), QKeySequence::Undo);
    QToolButton *redo = toolButton(QStringLiteral("redo"), tr("Redo"), QKeySequence::Redo);
    undo->setEnabled(false);
    redo->setEnabled(false);

    auto *bar = new controls::Region(Role::Window, Qt::BottomEdge);
    bar->setMinimumHeight(dp(40));
    auto *barLayout = new QHBoxLayout(bar);
    barLayout->setContentsMargins(dp(16), 0, dp(12), 0);
    barLayout->addWidget(m_file);
    barLayout->addWidget(undo);
    barLayout->addWidget(redo);
    barLayout->addStretch(1);
    barLayout->addWidget(m_state);
    barLayout->addWidget(m_save);

    auto *bannerRow = new QHBoxLayout;
    bannerRow->setContentsMargins(dp(16), 0, dp(16), 0);
    bannerRow->addWidget(m_banner);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addLayout(bannerRow);
    layout->addWidget(m_editor, 1);

    connect(undo, &QToolButton::clicked, m_editor, &QPlainTextEdit::undo);
    connect(redo, &QToolButton::clicked, m_editor, &QPlainTextEdit::redo);
    connect(m_editor, &QPlainTextEdit::undoAvailable, undo, &QWidget::setEnabled);
    connect(m_editor, &QPlainTextEdit::redoAvailable, redo, &QWidget::setEnabled);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &ProjectPage::takeText);
    connect(m_save, &QPushButton::clicked, this, &ProjectPage::save);
    connect(&workspace.document(), &workspace::ProjectDocument::opened, this, &ProjectPage::showText);
    connect(&workspace.document(), &workspace::ProjectDocument::modifiedChanged, this,
            &ProjectPage::modifiedChanged);
    showText();
    modifiedChanged(false);
}

void ProjectPage::showText()
{
    m_showing = true;
    const QString name = QFileInfo(m_workspace.document().path()).fileName();
    m_file->setText(name);
    m_editor->setFileName(name);
    m_editor->setPlainText(m_workspace.document().lines().join(QLatin1Char('\n')));
    m_banner->hide();
    m_showing = false;
}

void ProjectPage::takeText()
{
    if (m_showing) {
        return;
    }
    if (const Result<void> taken = m_workspace.document().takeLines(m_editor->lines()); !taken) {
        m_banner->showError(taken.error());
    }
}

void ProjectPage::save()
{
    m_banner->clearButtons();
    const Result<void> saved = m_workspace.document().save();
    if (saved) {
        m_banner->hide();
        return;
    }
    m_banner->showError(saved.error());
    if (saved.error().code == ErrorCode::Conflict) {
        connect(m_banner->addButton(tr("Overwrite it")), &QPushButton::clicked, this, [this] {
            if (const Result<void> forced = m_workspace.document().save(true); forced) {
                m_banner->hide();
            } else {
                m_banner->showError(forced.error());
            }
        });
        connect(m_banner->addButton(tr("Read it again")), &QPushButton::clicked, this, [this] {
            if (const Result<void> read = m_workspace.document().open(m_workspace.document().path()); !read) {
                m_banner->showError(read.error());
            }
        });
    }
}

void ProjectPage::modifiedChanged(bool modified)
{
    m_state->setText(modified ? tr("Unsaved") : QString());
    m_save->setEnabled(modified);
}

} // namespace kw::views
