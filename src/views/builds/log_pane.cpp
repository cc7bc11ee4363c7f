// SPDX-License-Identifier: Apache-2.0
#include "views/builds/log_pane.h"

#include "controls/label.h"
#include "models/log_save.h"
#include "style/icon.h"
#include "style/workbench_style.h"
#include "views/builds/log_view.h"
#include "workspace/build.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kw::views {

using namespace style;
using controls::ElidedLabel;
using controls::Label;
using models::StepRef;

namespace {

QToolButton *flatButton(const QString &iconName, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(name);
    setButtonKind(button, ButtonKind::Flat);
    return button;
}

} // namespace

LogPane::LogPane(bool whole, QWidget *parent)
    : QWidget(parent)
    , m_whole(whole)
    , m_search(new models::LogSearch(this))
    , m_name(new ElidedLabel(TextStyle::CodeSmall))
    , m_calls(new QComboBox)
    , m_find(new QLineEdit)
    , m_counter(new Label(TextStyle::Small, Role::Secondary))
    , m_follow(new QCheckBox(tr("Follow")))
    , m_view(new LogView)
{
    m_view->setObjectName(whole ? QStringLiteral("builds.wholeLog") : QStringLiteral("builds.log"));
    m_view->setAccessibleName(whole ? tr("Log of the whole call") : tr("Log of the step"));
    m_view->setSearch(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_view, 1);

    connect(m_search, &models::LogSearch::found, this, &LogPane::showCounter);
    connect(m_find, &QLineEdit::textChanged, this, &LogPane::find);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { goToMatch(1); });
    connect(m_follow, &QCheckBox::toggled, m_view, &LogView::setFollowing);
    connect(m_view, &LogView::followingChanged, m_follow, &QCheckBox::setChecked);
    connect(m_view, &LogView::cursorMoved, this, &LogPane::showCounter);
    connect(m_calls, &QComboBox::currentIndexChanged, this, &LogPane::showCall);
    connect(m_view, &LogView::findAsked, this, &LogPane::focusFind);
    m_follow->setChecked(true);
}

LogPane::~LogPane() = default;

QWidget *LogPane::makeHead()
{
    auto *head = new controls::Region(Role::Window, Qt::TopEdge | Qt::BottomEdge);
    head->setMinimumHeight(dp(32));
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(dp(12), dp(2), dp(8), dp(2));
    layout->setSpacing(dp(8));
    layout->addWidget(new Label(tr("Log"), TextStyle::BaseStrong));
    m_calls->setAccessibleName(tr("Artifact whose log is shown"));
    m_calls->setVisible(m_whole);
    layout->addWidget(m_calls);
    layout->addWidget(m_name, 1);

    m_find->setPlaceholderText(tr("Find (regex)"));
    m_find->setAccessibleName(tr("Find in the log, as a regular expression"));
    m_find->setObjectName(m_whole ? QStringLiteral("builds.wholeLog.find")
                                  : QStringLiteral("builds.log.find"));
    m_find->addAction(icon(QStringLiteral("search"), Role::Secondary), QLineEdit::LeadingPosition);
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(dp(200));
    m_find->setFixedHeight(dp(24));
    layout->addWidget(m_find);
    m_counter->setObjectName(m_find->objectName() + QStringLiteral(".counter"));
    layout->addWidget(m_counter);
    auto *previous = flatButton(QStringLiteral("chevron-up"), tr("Previous match"));
    auto *next = flatButton(QStringLiteral("chevron-down"), tr("Next match"));
    auto *copyAll = flatButton(QStringLiteral("copy"), tr("Copy the selection, or all"));
    auto *saveAs = flatButton(QStringLiteral("save"), tr("Save the log as…"));
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(m_follow);
    layout->addWidget(copyAll);
    layout->addWidget(saveAs);
    connect(previous, &QToolButton::clicked, this, [this] { goToMatch(-1); });
    connect(next, &QToolButton::clicked, this, [this] { goToMatch(1); });
    connect(copyAll, &QToolButton::clicked, this, &LogPane::copy);
    connect(saveAs, &QToolButton::clicked, this, &LogPane::askWhereToSave);
    return head;
}

void LogPane::setBuild(const workspace::Build *build)
{
    stopSaving(); // it reads what the build holds
    m_build = build;
    m_step = {};
    showSource(nullptr, {}, {});
    const QSignalBlocker blocker(m_calls);
    m_calls->clear();
    for (std::size_t i = 0; build && i < build->calls().size(); ++i) {
        m_calls->addItem(build->calls()[i].call().artifact);
    }
    if (m_whole && build) {
        showCall(0);
    }
}

void LogPane::showCall(int call)
{
    if (!m_build || call < 0 || static_cast<std::size_t>(call) >= m_build->calls().size()) {
        return;
    }
    const QSignalBlocker blocker(m_calls);
    m_calls->setCurrentIndex(call);
    showSource(std::make_unique<models::CallLog>(m_build->calls()[static_cast<std::size_t>(call)]), {},
               tr("Nothing has been said yet."));
}

void LogPane::showStep(StepRef step)
{
    if (m_whole) {
        showCall(step.call);
        return;
    }
    if (step == m_step && m_source) {
        return;
    }
    m_step = step;
    if (!m_build || !step.isValid()) {
        showSource(nullptr, {}, tr("Select a step to read what it says."));
        return;
    }
    const build::CallRun &run = m_build->calls()[static_cast<std::size_t>(step.call)];
    const build::Vertex &vertex = run.vertexes().vertexes().at(step.vertex);
    showSource(std::make_unique<models::StepLog>(run, vertex.digest), vertex.name, emptyTextOf(step));
}

QString LogPane::emptyTextOf(StepRef step) const
{
    const build::Vertex &vertex =
        m_build->calls()[static_cast<std::size_t>(step.call)].vertexes().vertexes().at(step.vertex);
    if (vertex.cached) {
        return tr("This step came from the cache: it did not run, so it says nothing.");
    }
    return vertex.isFinished() ? tr("This step has said nothing.") : tr("This step has said nothing yet.");
}

void LogPane::showSource(std::shared_ptr<models::LogSource> source, const QString &name,
                         const QString &emptyText)
{
    m_search->setSource(nullptr);
    m_view->setSource(source.get(), emptyText);
    m_source = std::move(source);
    m_search->setSource(m_source.get());
    m_name->setText(name);
}

void LogPane::grow()
{
    if (m_source) {
        m_source->update();
        m_view->sourceGrew();
        m_search->goOn();
    }
}

void LogPane::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void LogPane::find(const QString &pattern)
{
    m_search->setPattern(pattern);
    showCounter();
}

void LogPane::goToMatch(int direction)
{
    const auto &matches = m_search->matches();
    const bool onMatch = std::ranges::binary_search(matches, m_view->currentLine());
    const qsizetype line = m_view->currentLine() + (onMatch ? direction : 0);
    const qsizetype match = m_search->matchFrom(line, direction);
    if (match >= 0) {
        m_view->showLine(matches[static_cast<std::size_t>(match)]);
    }
}

void LogPane::showCounter()
{
    if (!m_search->error().isEmpty()) {
        m_counter->setText(tr("No expression: %1").arg(m_search->error()));
        return;
    }
    if (!m_search->isActive()) {
        m_counter->clear();
        return;
    }
    const auto &matches = m_search->matches();
    const QString more = m_search->isComplete() ? QString() : QStringLiteral("+");
    const qsizetype at = m_search->matchFrom(m_view->currentLine(), 1);
    const bool onMatch = at >= 0 && matches[static_cast<std::size_t>(at)] == m_view->currentLine();
    m_counter->setText(matches.empty() && m_search->isComplete()
                           ? tr("none")
                           : (onMatch ? tr("%1 of %2%3").arg(at + 1).arg(matches.size()).arg(more)
                                      : tr("%1%2 lines").arg(matches.size()).arg(more)));
}

void LogPane::copy() const
{
    if (!m_view->hasSelection()) {
        m_view->selectAll();
    }
    m_view->copy();
}

void LogPane::askWhereToSave()
{
    if (!m_source || m_save) {
        return;
    }
    auto *dialog = new QFileDialog(this, tr("Save the log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("log"));
    connect(dialog, &QFileDialog::fileSelected, this, &LogPane::save);
    dialog->open();
}

void LogPane::save(const QString &path)
{
    if (!m_source) {
        return;
    }
    m_save = new models::LogSave(m_source, path, this);
    m_counter->setText(tr("Saving"));
    connect(m_save, &models::LogSave::ended, this, [this](const Result<void> &result) {
        m_save->deleteLater();
        m_save = nullptr;
        m_counter->setText(result ? tr("Saved") : tr("Not saved: %1").arg(result.error().why));
    });
    m_save->start();
}

void LogPane::stopSaving()
{
    if (m_save) {
        delete m_save;
        m_save = nullptr;
        m_counter->setText(tr("Not saved: the build was left"));
    }
}

} // namespace kw::views
