// SPDX-License-Identifier: Apache-2.0
#include "views/problems/problems_panel.h"

#include "controls/label.h"
#include "models/problem_model.h"
#include "style/theme.h"
#include "views/problems/problem_delegate.h"
#include "views/problems/severity_state.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolTip>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;
using models::ProblemModel;
using workspace::Problem;

State stateOf(schema::Severity severity)
{
    switch (severity) {
    case schema::Severity::Error:
        return State::Failed;
    case schema::Severity::Warning:
        return State::Warning;
    case schema::Severity::Information:
    case schema::Severity::Hint:
        break;
    }
    return State::Info;
}

ProblemsPanel::ProblemsPanel(workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new ProblemModel(this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_table(new QTableView)
    , m_filterField(new QLineEdit)
    , m_empty(new controls::Label(TextStyle::Base, Role::Secondary, m_table))
{
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setSortRole(ProblemModel::SortRole);
    m_filterField->setObjectName(QStringLiteral("problems.filter"));
    m_filterField->setAccessibleName(tr("Filter problems"));
    m_filterField->setPlaceholderText(tr("Filter problems"));
    m_filterField->setClearButtonEnabled(true);
    connect(m_filterField, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setFilterFixedString(text);
        showEmptyText();
    });

    m_table->setObjectName(QStringLiteral("problems.table"));
    m_table->setAccessibleName(tr("Problems"));
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new ProblemDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(dp(28));
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setFont(Theme::instance()->font(TextStyle::SmallStrong));
    header->setSectionResizeMode(ProblemModel::MessageColumn, QHeaderView::Stretch);
    header->setMinimumSectionSize(dp(80));
    m_table->setColumnWidth(ProblemModel::SeverityColumn, dp(104));
    m_table->setColumnWidth(ProblemModel::WhereColumn, dp(172));
    m_table->setColumnWidth(ProblemModel::RuleColumn, dp(172));
    m_table->setColumnWidth(ProblemModel::FixColumn, dp(220));
    connect(m_table, &QTableView::activated, this, &ProblemsPanel::chooseCurrent);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ProblemModel::FixColumn) {
            fixCurrent();
        }
    });

    addTableActions();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    connect(&workspace.check(), &workspace::DocumentCheck::changed, this, &ProblemsPanel::showProblems);
    connect(&workspace, &workspace::Workspace::projectChanged, this, &ProblemsPanel::showEmptyText);
    showProblems();
}

void ProblemsPanel::addTableActions()
{
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const QString &name, const QString &text, auto slot) {
        auto *action = new QAction(text, m_table);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, slot);
        m_table->addAction(action);
        return action;
    };
    add(QStringLiteral("problems.goTo"), tr("Go to the place"), &ProblemsPanel::chooseCurrent);
    add(QStringLiteral("problems.fix"), tr("Apply the quick fix"), &ProblemsPanel::fixCurrent);
    QAction *explain =
        add(QStringLiteral("problems.explain"), tr("Explain the problem"), &ProblemsPanel::explainCurrent);
    explain->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F1));
    explain->setShortcutContext(Qt::WidgetShortcut);
}

void ProblemsPanel::explainCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid()) {
        return;
    }
    constexpr int readingTime = 60'000; // milliseconds; a key press ends it before
    const QRect row = m_table->visualRect(index.siblingAtColumn(ProblemModel::MessageColumn));
    QToolTip::showText(m_table->viewport()->mapToGlobal(row.bottomLeft()),
                       ProblemDelegate::explanation(index), m_table, {}, readingTime);
}

QWidget *ProblemsPanel::filterField() const
{
    return m_filterField;
}

void ProblemsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // What is wrong and where comes first: a narrow panel, or large text, leaves the others out before it
    // scrolls.
    m_table->setColumnHidden(ProblemModel::RuleColumn, width() < dp(900));
    m_table->setColumnHidden(ProblemModel::FixColumn, width() < dp(660));
    showEmptyText();
}

void ProblemsPanel::showProblems()
{
    m_model->setProblems(m_workspace.projectFile(), m_workspace.check().answer().problems);
    showEmptyText();
}

void ProblemsPanel::showEmptyText()
{
    auto *text = static_cast<controls::Label *>(m_empty);
    if (m_workspace.projectFile().isEmpty()) {
        text->setText(tr("No project is open."));
    } else if (m_model->rowCount() > 0) {
        text->setText(tr("No problem has these words. Empty the filter to see all of them."));
    } else {
        text->setText(tr("No problems found."));
    }
    text->adjustSize();
    text->move(dp(12), m_table->horizontalHeader()->height() + dp(10));
    text->setVisible(m_filter->rowCount() == 0);
}

const Problem *ProblemsPanel::problem(int proxyRow) const
{
    const QModelIndex source = m_filter->mapToSource(m_filter->index(proxyRow, 0));
    return source.isValid() ? &m_model->problems().at(source.row()) : nullptr;
}

void ProblemsPanel::chooseCurrent()
{
    if (const Problem *chosen = problem(m_table->currentIndex().row())) {
        Q_EMIT placeChosen(static_cast<int>(chosen->begin.line.value),
                           static_cast<int>(chosen->begin.column.value));
    }
}

void ProblemsPanel::followCursor(int line, int column)
{
    const text::Position here{text::LineNumber(line), text::ColumnNumber(column)};
    const QList<Problem> &problems = m_model->problems();
    qsizetype found = -1;
    for (qsizetype i = 0; i < problems.size(); ++i) {
        const bool onLine = problems.at(i).begin.line.value <= line && line <= problems.at(i).end.line.value;
        const bool holds = problems.at(i).begin <= here && here <= problems.at(i).end;
        if (holds || (onLine && found < 0)) {
            found = i;
        }
    }
    if (found < 0 || m_table->hasFocus()) {
        return;
    }
    if (const QModelIndex row = m_filter->mapFromSource(m_model->index(static_cast<int>(found), 0));
        row.isValid()) {
        m_table->setCurrentIndex(row);
    }
}

void ProblemsPanel::goToNext(int line, int column, bool backward)
{
    const QList<Problem> &problems = m_model->problems();
    if (problems.isEmpty()) {
        return;
    }
    const text::Position here{text::LineNumber(line), text::ColumnNumber(column)};
    qsizetype found = backward ? problems.size() - 1 : 0;
    if (backward) {
        for (qsizetype i = problems.size() - 1; i >= 0; --i) {
            if (problems.at(i).begin < here) {
                found = i;
                break;
            }
        }
    } else {
        for (qsizetype i = 0; i < problems.size(); ++i) {
            if (problems.at(i).begin > here) {
                found = i;
                break;
            }
        }
    }
    const QModelIndex shown = m_filter->mapFromSource(m_model->index(static_cast<int>(found), 0));
    if (shown.isValid()) {
        m_table->setCurrentIndex(shown);
    }
    Q_EMIT placeChosen(static_cast<int>(problems.at(found).begin.line.value),
                       static_cast<int>(problems.at(found).begin.column.value));
}

bool ProblemsPanel::fixCurrent()
{
    const Problem *chosen = problem(m_table->currentIndex().row());
    return chosen && fix(*chosen);
}

bool ProblemsPanel::fixAt(int line, int column)
{
    const text::Position here{text::LineNumber(line), text::ColumnNumber(column)};
    const Problem *best = nullptr;
    for (const Problem &candidate : m_model->problems()) {
        const bool onLine = candidate.begin.line.value <= line && candidate.end.line.value >= line;
        if (!onLine || candidate.diagnostic.fixes.isEmpty()) {
            continue;
        }
        const bool holds = candidate.begin <= here && here <= candidate.end;
        if (!best || holds) {
            best = &candidate;
        }
    }
    return best && fix(*best);
}

bool ProblemsPanel::fix(const Problem &problem)
{
    // The places of a fix belong to the text that was checked.
    if (problem.diagnostic.fixes.isEmpty() || !m_workspace.check().isCurrent()) {
        return false;
    }
    const schema::Fix way = problem.diagnostic.fixes.first();
    if (const Result<void> done = m_workspace.document().apply(way.patches, way.title); !done) {
        Q_EMIT failed(done.error().summary());
        return false;
    }
    return true;
}

} // namespace kw::views
