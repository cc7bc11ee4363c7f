// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "buildx/builder.h"
#include "core/cancel.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTableWidget;
class QTreeView;

namespace kw::controls {
class Banner;
class CommandStrip;
class Label;
class PaneHead;
} // namespace kw::controls
namespace kw::models {
class BuilderModel;
}
namespace kw::workspace {
class Workspace;
}

namespace kw::views {

class BuilderDelegate;
class CreateBuilderPage;

// The Builders place: every builder with its nodes, what each builds, and the actions on them.
class BuildersPage : public QWidget
{
    Q_OBJECT

public:
    explicit BuildersPage(workspace::Workspace &workspace, QWidget *parent = nullptr);

    void createNew();
    bool hasPrimary() const; // a builder is being made

Q_SIGNALS:
    void primaryChanged();

private:
    QWidget *makeSide();
    QWidget *makeDetails();
    QString selectedName() const;
    void showSelected();
    void showNodes(const buildx::Builder &builder);
    void choose();
    void askToRemove();
    void listChanged();

    workspace::Workspace &m_workspace;
    models::BuilderModel *m_model;
    BuilderDelegate *m_delegate;
    QTreeView *m_tree;
    controls::PaneHead *m_head;
    QStackedWidget *m_content;
    controls::Label *m_title;
    controls::Label *m_subtitle;
    controls::Banner *m_banner;
    QTableWidget *m_nodes;
    QPushButton *m_use;
    QPushButton *m_remove;
    controls::CommandStrip *m_strip;
    CreateBuilderPage *m_create;
    QString m_select; // the builder to select as soon as the list has it
};

} // namespace kw::views
