// SPDX-License-Identifier: Apache-2.0
#include "views/builders/builders_page.h"

#include "controls/banner.h"
#include "controls/command_strip.h"
#include "models/builder_model.h"
#include "style/icon.h"
#include "style/workbench_style.h"
#include "views/builders/builder_delegate.h"
#include "views/builders/builder_state.h"
#include "views/builders/create_builder_page.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;
using controls::Label;
using models::BuilderModel;

namespace {

enum NodeColumn { NameColumn, StateColumn, EndpointColumn, VersionColumn, PlatformsColumn, NodeColumnCount };

QString platformsText(const buildx::Node &node)
{
    QStringList texts;
    for (const QString &platform : node.claimedPlatforms) {
        texts << platform + QLatin1Char('*');
    }
    texts << node.detectedPlatforms;
    return texts.isEmpty() ? BuildersPage::tr("not known") : texts.join(QStringLiteral(", "));
}

} // namespace

BuildersPage::BuildersPage(workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new BuilderModel(workspace.builders(), this))
    , m_delegate(new BuilderDelegate(this))
    , m_tree(new QTreeView)
    , m_head(new controls::PaneHead(tr("Builders")))
    , m_content(new QStackedWidget)
    , m_title(new Label(TextStyle::Title))
    , m_subtitle(new Label(TextStyle::Small, Role::Secondary))
    , m_banner(new controls::Banner)
    , m_nodes(new QTableWidget(0, NodeColumnCount))
    , m_use(new QPushButton(tr("Use")))
    , m_remove(new QPushButton(tr("Remove…")))
    , m_strip(new controls::CommandStrip)
    , m_create(new CreateBuilderPage(workspace))
{
    m_content->addWidget(makeDetails());
    m_content->addWidget(m_create);
    auto *splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("builders.splitter"));
    splitter->addWidget(makeSide());
    splitter->addWidget(m_content);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({dp(312), dp(900)});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    connect(m_content, &QStackedWidget::currentChanged, this, &BuildersPage::primaryChanged);
    connect(m_create, &CreateBuilderPage::left, this, [this] { m_content->setCurrentIndex(0); });
    connect(m_create, &CreateBuilderPage::created, this, [this](const QString &name) {
        m_select = name;
        m_content->setCurrentIndex(0);
        listChanged();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_content->setCurrentIndex(0);
        showSelected();
    });
    connect(&workspace.builders(), &buildx::BuilderList::changed, this, &BuildersPage::listChanged);
    connect(&workspace, &workspace::Workspace::chosenBuilderChanged, this, &BuildersPage::listChanged);
    listChanged();
}

QWidget *BuildersPage::makeSide()
{
    auto *refresh = new QToolButton;
    refresh->setIcon(icon(QStringLiteral("refresh")));
    refresh->setAccessibleName(tr("Ask every node again"));
    refresh->setToolTip(tr("Ask every node again"));
    refresh->setShortcut(QKeySequence::Refresh);
    setButtonKind(refresh, ButtonKind::Flat);
    auto *create = new QPushButton(icon(QStringLiteral("plus")), tr("New"));
    create->setObjectName(QStringLiteral("builders.new"));
    m_head->addWidget(refresh);
    m_head->addWidget(create);
    connect(refresh, &QToolButton::clicked, this, [this] { m_workspace.builders().refresh(); });
    connect(create, &QPushButton::clicked, this, &BuildersPage::createNew);

    m_tree->setObjectName(QStringLiteral("builders.tree"));
    m_tree->setAccessibleName(tr("Builders and their nodes"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->viewport()->setBackgroundRole(QPalette::AlternateBase); // follows the theme
    connect(m_model, &QAbstractItemModel::modelReset, m_tree, &QTreeView::expandAll);

    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_tree, 1);
    return side;
}

QWidget *BuildersPage::makeDetails()
{
    setButtonKind(m_remove, ButtonKind::Danger);
    m_use->setObjectName(QStringLiteral("builders.use"));
    m_remove->setObjectName(QStringLiteral("builders.remove"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(dp(2));
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(dp(16), dp(12), dp(16), dp(12));
    top->setSpacing(dp(8));
    top->addLayout(texts, 1);
    top->addWidget(m_use);
    top->addWidget(m_remove);

    m_nodes->setObjectName(QStringLiteral("builders.nodes"));
    m_nodes->setAccessibleName(tr("Nodes of the builder"));
    m_nodes->setHorizontalHeaderLabels(
        {tr("Node"), tr("State"), tr("Endpoint"), tr("BuildKit"), tr("Platforms")});
    m_nodes->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_nodes->horizontalHeader()->setStretchLastSection(true);
    m_nodes->verticalHeader()->hide();
    m_nodes->verticalHeader()->setDefaultSectionSize(dp(28));
    m_nodes->setShowGrid(false);
    m_nodes->setFrameShape(QFrame::NoFrame);
    m_nodes->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_nodes->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_nodes->setTabKeyNavigation(false);

    auto *page = new controls::Region(Role::Base);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    m_banner->setContentsMargins(dp(16), 0, dp(16), dp(12));
    layout->addWidget(m_banner);
    auto *head = new controls::PaneHead(tr("Nodes"), true);
    head->setRemark(tr("* claimed with --platform, the rest detected"));
    layout->addWidget(head);
    layout->addWidget(m_nodes, 1);
    layout->addWidget(m_strip);
    connect(m_use, &QPushButton::clicked, this, &BuildersPage::choose);
    connect(m_remove, &QPushButton::clicked, this, &BuildersPage::askToRemove);
    return page;
}

void BuildersPage::createNew()
{
    m_create->begin();
    m_content->setCurrentWidget(m_create);
}

QString BuildersPage::selectedName() const
{
    return m_tree->currentIndex().data(BuilderModel::NameRole).toString();
}

void BuildersPage::listChanged()
{
    m_delegate->setChosen(m_workspace.chosenBuilder());
    m_head->setRemark(m_workspace.builders().isRefreshing()
                          ? tr("%1, asking", "count of builders").arg(m_model->rowCount())
                          : QString::number(m_model->rowCount()));
    m_tree->expandAll();
    if (!m_select.isEmpty() && m_model->indexOf(m_select).isValid()) {
        m_tree->setCurrentIndex(m_model->indexOf(m_select));
        m_select.clear();
    } else if (!m_tree->currentIndex().isValid() && m_model->rowCount() > 0) {
        const QModelIndex chosen = m_model->indexOf(m_workspace.chosenBuilder());
        m_tree->setCurrentIndex(chosen.isValid() ? chosen : m_model->index(0, 0));
    }
    showSelected();
    m_tree->viewport()->update();
}

void BuildersPage::showSelected()
{
    const buildx::Builder *builder = m_workspace.builders().find(selectedName());
    m_use->setEnabled(builder);
    m_remove->setEnabled(builder && builder->stored);
    m_remove->setToolTip(builder && !builder->stored
                             ? tr("Docker's own builder belongs to its context and cannot be removed here.")
                             : QString());
    if (const std::optional<Error> &error = m_workspace.builders().toolError()) {
        m_banner->showError(*error);
    } else if (builder && builder->error) {
        m_banner->showError(*builder->error);
    } else {
        m_banner->hide();
    }
    if (!builder) {
        m_title->setText(tr("No builder"));
        m_subtitle->clear();
        m_nodes->setRowCount(0);
        m_strip->setCommand({}, {});
        return;
    }
    m_title->setText(builder->name);
    const bool chosen = builder->name == m_workspace.chosenBuilder();
    m_subtitle->setText(QStringLiteral("%1, %2%3")
                            .arg(builder->driver, BuilderModel::statusSentence(*builder),
                                 chosen ? tr(", chosen") : QString()));
    m_use->setEnabled(!chosen);
    showNodes(*builder);
}

void BuildersPage::showNodes(const buildx::Builder &builder)
{
    m_nodes->setRowCount(static_cast<int>(builder.nodes.size()));
    const QFont code = Theme::instance()->font(TextStyle::CodeSmall);
    for (int row = 0; row < m_nodes->rowCount(); ++row) {
        const buildx::Node &node = builder.nodes.at(row);
        const QStringList texts{node.name, buildx::statusText(node.status), node.endpoint,
                                node.version.isEmpty() ? tr("not known") : node.version, platformsText(node)};
        for (int column = 0; column < NodeColumnCount; ++column) {
            auto *item = new QTableWidgetItem(texts.at(column));
            item->setToolTip(node.error ? node.error->summary() : texts.at(column));
            if (column == NameColumn) {
                item->setIcon(stateIcon(stateOf(node.status)));
                item->setFont(Theme::instance()->font(TextStyle::BaseStrong));
            }
            if (column == EndpointColumn || column == PlatformsColumn) {
                item->setFont(code);
            }
            m_nodes->setItem(row, column, item);
        }
        if (node.error && !m_banner->isVisible()) {
            Error shown = *node.error;
            if (shown.code == ErrorCode::ToolMissing) {
                // Nothing was asked: the node may be well.
                shown.what = tr("No node can be asked");
                shown.where.clear();
            }
            m_banner->showError(shown);
        }
    }
    m_nodes->resizeColumnsToContents();
    for (int column = 0; column + 1 < NodeColumnCount; ++column) {
        m_nodes->setColumnWidth(column, m_nodes->columnWidth(column) + dp(24));
    }
}

bool BuildersPage::hasPrimary() const
{
    return m_content->currentWidget() == m_create;
}

void BuildersPage::choose()
{
    m_workspace.chooseBuilder(selectedName());
}

void BuildersPage::askToRemove()
{
    const QString name = selectedName();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove builder"),
                                tr("Remove the builder %1?").arg(name), QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Its build cache goes with it, except for a remote builder, which is only forgotten here."));
    QPushButton *remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    setButtonKind(remove, ButtonKind::Danger);
    box->setDefaultButton(box->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(remove, &QPushButton::clicked, this, [this, name] {
        m_workspace.builderCommands().remove(name, false).then(this, [this](const Result<QString> &answer) {
            m_workspace.builders().refresh();
            if (!answer) {
                m_banner->showError(answer.error());
            }
        });
    });
    box->open();
}

} // namespace kw::views
