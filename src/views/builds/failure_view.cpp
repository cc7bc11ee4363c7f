// SPDX-License-Identifier: Apache-2.0
#include "views/builds/failure_view.h"

#include "controls/card.h"
#include "controls/label.h"
#include "controls/tab_order.h"
#include "core/format.h"
#include "style/icon.h"
#include "style/workbench_style.h"
#include "views/builds/excerpt.h"
#include "views/builds/step_look.h"
#include "workspace/build.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;
using controls::Label;
using models::Remedy;

namespace {

QVBoxLayout *column(QWidget *widget, int margin, int spacing)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(dp(margin), dp(margin), dp(margin), dp(margin));
    layout->setSpacing(dp(spacing));
    return layout;
}

Label *shape(State state, int side)
{
    auto *label = new Label(TextStyle::Base);
    label->setPicture(stateIcon(state), side);
    label->setAccessibleName(stateWord(state));
    return label;
}

Label *selectable(Label *label)
{
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPushButton *linkButton(const QString &text)
{
    auto *button = new QPushButton(text);
    setButtonKind(button, ButtonKind::Link);
    return button;
}

QHBoxLayout *headRow(const QString &title, QWidget *right)
{
    auto *row = new QHBoxLayout;
    row->addWidget(new Label(title, TextStyle::SmallStrong, Role::Secondary));
    row->addStretch(1);
    if (right) {
        row->addWidget(right);
    }
    return row;
}

// What became of a call that did not fail itself.
struct Rest
{
    State state;
    QString word;
};

Rest restOf(const build::CallRun &run)
{
    switch (run.state()) {
    case build::CallState::Succeeded:
        return {State::Done, run.call().pushes ? FailureView::tr("done, pushed") : FailureView::tr("done")};
    case build::CallState::Waiting:
        return {State::Waiting, FailureView::tr("not started")};
    default:
        return {State::Cancelled, FailureView::tr("stopped after %1").arg(formatDuration(run.duration()))};
    }
}

} // namespace

FailureView::FailureView(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("builds.failure"));
    setAccessibleName(tr("Why the build failed"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
}

void FailureView::setBuild(const workspace::Build &build)
{
    m_build = &build;
    m_failure = {};
    const std::optional<Error> error = build.error();
    if (const build::CallRun *failed = build.failedCall(); failed && failed->failure()) {
        m_failure = *failed->failure();
    } else if (error) {
        m_failure.cause = error->why.isEmpty() ? error->what : error->why;
        m_failure.hint = error->hint;
        m_failure.originalText = error->detail;
    } else {
        m_failure.cause = build.cause();
    }
    auto *page = new controls::Region(Role::Alternate);
    auto *layout = column(page, 16, 0);
    layout->addWidget(makeCard());
    layout->addStretch(1);
    setWidget(page);
    controls::setTabOrderAlong({this});
}

QWidget *FailureView::makeCard()
{
    auto *card = new controls::Card(Role::ErrorFrame);
    auto *layout = column(card, 0, 0);
    layout->setContentsMargins(1, 1, 1, 1);
    QString consequence = m_failure.artifact.isEmpty() ? tr("Nothing was built.")
                                                       : tr("%1 was not built.").arg(m_failure.artifact);
    if (!m_failure.step.isEmpty()) {
        consequence += QLatin1Char(' ') + tr("It stopped at: %1").arg(m_failure.step);
    }
    QWidget *head = makeHead(models::causeHead(m_failure), consequence);
    card->setHead(head, Role::ErrorFill);
    layout->addWidget(head);
    layout->addWidget(makeBody());
    auto *remediesHead = new controls::Region(Role::Alternate, Qt::TopEdge | Qt::BottomEdge);
    auto *remediesLayout = column(remediesHead, 6, 0);
    remediesLayout->setContentsMargins(dp(12), dp(6), dp(12), dp(6));
    remediesLayout->addWidget(
        new Label(tr("What to do, best first"), TextStyle::SmallStrong, Role::Secondary));
    layout->addWidget(remediesHead);
    bool primary = true;
    for (const Remedy &remedy : models::remediesFor(m_failure)) {
        const bool hasButton = remedy.action != Remedy::Action::None;
        layout->addWidget(makeRemedy(remedy, primary && hasButton));
        primary = primary && !hasButton;
    }
    layout->addWidget(makeOriginal());
    return card;
}

QWidget *FailureView::makeHead(const QString &cause, const QString &consequence)
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(dp(16), dp(12), dp(16), dp(12));
    row->setSpacing(dp(12));
    row->addWidget(shape(State::Failed, 20), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(dp(4));
    auto *title = selectable(new Label(cause, TextStyle::Title));
    title->setObjectName(QStringLiteral("builds.failure.cause"));
    texts->addWidget(title);
    texts->addWidget(selectable(new Label(consequence, TextStyle::Base)));
    row->addLayout(texts, 1);
    return head;
}

QWidget *FailureView::makeBody()
{
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(1, 0, 1, 0);
    row->setSpacing(0);
    row->addWidget(makeWhere(), 3);
    if (m_build->calls().size() > 1) {
        row->addWidget(makeStopped(), 1);
    }
    return body;
}

QWidget *FailureView::makeWhere()
{
    auto *where = new QWidget;
    auto *layout = column(where, 16, 6);
    if (m_failure.line > 0) {
        auto *link = linkButton(QStringLiteral("%1:%2").arg(m_failure.file).arg(m_failure.line));
        link->setAccessibleName(tr("Open %1 at line %2").arg(m_failure.file).arg(m_failure.line));
        connect(link, &QPushButton::clicked, this, [this] { Q_EMIT actionAsked(Remedy::Action::OpenFile); });
        layout->addLayout(headRow(tr("Where"), link));
        auto *excerpt = new Excerpt;
        excerpt->setLines(m_failure.excerpt);
        layout->addWidget(excerpt);
        layout->addSpacing(dp(6));
    }
    if (!m_failure.lastLines.isEmpty()) {
        auto *open = linkButton(tr("Open the whole log"));
        connect(open, &QPushButton::clicked, this, [this] { Q_EMIT actionAsked(Remedy::Action::ShowLog); });
        layout->addLayout(headRow(tr("Last lines of the step"), open));
        auto *lines = new controls::Card;
        auto *inner = column(lines, 10, 2);
        for (const QString &line : std::as_const(m_failure.lastLines)) {
            inner->addWidget(selectable(new Label(line, TextStyle::CodeSmall)));
        }
        layout->addWidget(lines);
    }
    if (m_failure.line == 0 && m_failure.lastLines.isEmpty()) {
        layout->addWidget(selectable(new Label(
            tr("No step had begun: the tool stopped before it read the Dockerfile, or says no place."),
            TextStyle::Base, Role::Secondary)));
    }
    layout->addStretch(1);
    return where;
}

QWidget *FailureView::makeStopped()
{
    auto *side = new controls::Region(Role::Base, Qt::LeftEdge);
    side->setMinimumWidth(dp(240));
    auto *layout = column(side, 16, 6);
    layout->addWidget(new Label(tr("Not broken, only stopped"), TextStyle::SmallStrong, Role::Secondary));
    for (const build::CallRun &run : m_build->calls()) {
        if (run.state() == build::CallState::Failed) {
            continue;
        }
        const Rest rest = restOf(run);
        auto *row = new QHBoxLayout;
        row->setSpacing(dp(8));
        row->addWidget(shape(rest.state, 14));
        row->addWidget(new controls::ElidedLabel(run.call().artifact, TextStyle::Base), 1);
        row->addWidget(new Label(rest.word, TextStyle::Small, Role::Secondary));
        layout->addLayout(row);
    }
    layout->addStretch(1);
    return side;
}

QWidget *FailureView::makeRemedy(const Remedy &remedy, bool primary)
{
    auto *row = new controls::Region(Role::Alternate, Qt::BottomEdge);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(dp(12), dp(8), dp(12), dp(8));
    layout->setSpacing(dp(12));
    auto *tool = new Label(TextStyle::Base);
    tool->setPicture(icon(QStringLiteral("wrench"), Role::Secondary), 16);
    layout->addWidget(tool, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(dp(2));
    texts->addWidget(selectable(new Label(remedy.title, TextStyle::BaseStrong)));
    texts->addWidget(selectable(new Label(remedy.explanation, TextStyle::Small, Role::Secondary)));
    layout->addLayout(texts, 1);
    if (remedy.action != Remedy::Action::None) {
        auto *button = new QPushButton(remedy.button);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(remedy.button, remedy.title));
        setButtonKind(button, primary ? ButtonKind::Primary : ButtonKind::Plain);
        connect(button, &QPushButton::clicked, this,
                [this, action = remedy.action] { Q_EMIT actionAsked(action); });
        layout->addWidget(button);
    }
    return row;
}

QWidget *FailureView::makeOriginal()
{
    auto *area = new QWidget;
    auto *layout = column(area, 8, 6);
    const auto lines =
        m_failure.originalText.isEmpty() ? 0 : m_failure.originalText.count(QLatin1Char('\n')) + 1;
    auto *fold = new QPushButton(icon(QStringLiteral("chevron-right"), Role::Secondary),
                                 tr("Original text, %n line(s)", nullptr, static_cast<int>(lines)));
    fold->setObjectName(QStringLiteral("builds.failure.original"));
    setButtonKind(fold, ButtonKind::Flat);
    auto *text = selectable(new Label(m_failure.originalText, TextStyle::CodeSmall));
    text->setVisible(false);
    connect(fold, &QPushButton::clicked, text, [text, fold] {
        text->setVisible(text->isHidden());
        fold->setIcon(
            icon(text->isHidden() ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"),
                 Role::Secondary));
    });
    auto *row = new QHBoxLayout;
    row->addWidget(fold);
    row->addStretch(1);
    row->addWidget(new Label(tr("exit code %1").arg(m_failure.exitCode), TextStyle::Small, Role::Secondary));
    layout->addLayout(row);
    layout->addWidget(text);
    return area;
}

} // namespace kw::views
