// SPDX-License-Identifier: Apache-2.0
#include "views/builds/plan_view.h"

#include "controls/banner.h"
#include "controls/card.h"
#include "controls/command_strip.h"
#include "controls/tab_order.h"
#include "plan/named_context.h"
#include "plan/trust.h"
#include "style/icon.h"
#include "style/workbench_style.h"
#include "workspace/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace kw::views {

using namespace style;
using controls::Label;

namespace {

enum PushChoice { AsTheProjectSays, Push, DoNotPush };

QStringList words(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[,\\s]+"));
    return text.split(separators, Qt::SkipEmptyParts);
}

QHBoxLayout *captioned(const QString &caption, QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(dp(6));
    auto *label = new Label(caption, TextStyle::Small, Role::Secondary);
    label->setBuddy(widget);
    row->addWidget(label);
    row->addWidget(widget);
    return row;
}

// Facts of a call: caption and value in two columns.
void addFact(QVBoxLayout &rows, const QString &caption, const QString &value,
             TextStyle style = TextStyle::CodeSmall)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(dp(8));
    auto *name = new Label(caption, TextStyle::Small, Role::Secondary);
    name->setMinimumWidth(dp(112));
    auto *text = new Label(value, style);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setWordWrap(true);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    rows.addLayout(row);
}

// What is said about one artifact, and the commands for it below.
struct ArtifactCard
{
    ArtifactCard()
        : card(new controls::Card)
        , layout(new QVBoxLayout(card))
        , rows(new QVBoxLayout)
    {
        layout->setContentsMargins(1, 1, 1, 1);
        layout->setSpacing(0);
        rows->setContentsMargins(dp(16), dp(12), dp(16), dp(12));
        rows->setSpacing(dp(4));
        layout->addLayout(rows);
    }

    void addCommands(const QList<process::CommandLine> &commands) const
    {
        for (const process::CommandLine &command : commands) {
            auto *strip = new controls::CommandStrip(card);
            strip->setCommand(PlanView::tr("Will run"), command.displayText(), command.shellText());
            layout->addWidget(strip);
        }
    }

    controls::Card *card;
    QVBoxLayout *layout;
    QVBoxLayout *rows;
};

QString environmentText(const plan::Call &call)
{
    QStringList texts;
    for (const process::EnvironmentChange &change : call.environment) {
        texts << QStringLiteral("%1=%2").arg(change.name, change.value.value_or(QString()));
    }
    return texts.join(QLatin1Char(' '));
}

bool isFound(const plan::PlannedArtifact &artifact)
{
    using Action = plan::PlannedArtifact::Action;
    return artifact.action == Action::FoundLocally || artifact.action == Action::FoundInRegistry;
}

// One warning for all artifacts that it is about.
QList<plan::Warning> joined(const QList<plan::Warning> &warnings)
{
    QList<plan::Warning> result;
    for (const plan::Warning &warning : warnings) {
        const auto same = std::ranges::find_if(result, [&warning](const plan::Warning &each) {
            return each.code == warning.code && each.message == warning.message && each.fix == warning.fix;
        });
        if (same == result.end()) {
            result.append(warning);
        } else if (!warning.artifact.isEmpty()) {
            same->artifact += QStringLiteral(", ") + warning.artifact;
        }
    }
    return result;
}

} // namespace

PlanView::PlanView(workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_title(new Label(TextStyle::Title))
    , m_summary(new controls::ElidedLabel(TextStyle::Base, Role::Secondary))
    , m_start(new QPushButton(icon(QStringLiteral("play"), Role::AccentText), tr("Start build")))
    , m_again(new QPushButton(icon(QStringLiteral("refresh")), tr("Plan again")))
    , m_images(new QLineEdit)
    , m_platforms(new QLineEdit)
    , m_push(new QComboBox)
    , m_cache(new QCheckBox(tr("Leave out what is built already")))
    , m_banner(new controls::Banner)
    , m_scroll(new QScrollArea)
    , m_head(makeHead())
    , m_choices(makeChoices())
{
    m_scroll->setObjectName(QStringLiteral("builds.plan"));
    m_scroll->setAccessibleName(tr("What a build would run"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    setFocusProxy(m_scroll);
    m_scroll->setWidgetResizable(true);
    m_banner->setContentsMargins(dp(16), dp(12), dp(16), dp(4));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_choices);
    layout->addWidget(m_banner);
    layout->addWidget(m_scroll, 1);
    connect(&workspace.builds(), &workspace::Builds::planChanged, this, &PlanView::refresh);
    connect(&workspace.builds(), &workspace::Builds::optionsChanged, this, &PlanView::showChoices);
    showChoices();
    refresh();
}

QWidget *PlanView::makeHead()
{
    auto *head = new controls::Region(Role::Base, Qt::BottomEdge);
    auto *leave = new QPushButton(tr("Close the plan"));
    leave->setObjectName(QStringLiteral("builds.plan.close"));
    m_start->setObjectName(QStringLiteral("builds.plan.start"));
    m_again->setObjectName(QStringLiteral("builds.plan.again"));
    setButtonKind(m_start, ButtonKind::Primary);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(dp(16), dp(10), dp(16), dp(11));
    row->setSpacing(dp(8));
    row->addWidget(m_title);
    row->addWidget(m_summary, 1);
    row->addWidget(leave);
    row->addWidget(m_again);
    row->addWidget(m_start);
    connect(leave, &QPushButton::clicked, this, &PlanView::left);
    connect(m_again, &QPushButton::clicked, this, &PlanView::planAsked);
    connect(m_start, &QPushButton::clicked, this, &PlanView::startAsked);
    return head;
}

QWidget *PlanView::makeChoices()
{
    m_images->setPlaceholderText(tr("all"));
    m_images->setAccessibleName(tr("Artifacts: parts of their image names"));
    m_images->setObjectName(QStringLiteral("builds.plan.images"));
    m_platforms->setPlaceholderText(tr("as the project says"));
    m_platforms->setAccessibleName(tr("Platforms"));
    m_platforms->setObjectName(QStringLiteral("builds.plan.platforms"));
    m_push->setAccessibleName(tr("Push"));
    m_push->setObjectName(QStringLiteral("builds.plan.push"));
    m_push->addItem(tr("As the project says"));
    m_push->addItem(tr("Push"));
    m_push->addItem(tr("Do not push"));
    m_cache->setObjectName(QStringLiteral("builds.plan.cache"));
    auto *choices = new controls::Region(Role::Window, Qt::BottomEdge);
    auto *row = new QHBoxLayout(choices);
    row->setContentsMargins(dp(16), dp(6), dp(16), dp(7));
    row->setSpacing(dp(16));
    row->addLayout(captioned(tr("Artifacts"), m_images), 1);
    row->addLayout(captioned(tr("Platforms"), m_platforms), 1);
    row->addLayout(captioned(tr("Push"), m_push));
    row->addWidget(m_cache);
    connect(m_images, &QLineEdit::editingFinished, this, &PlanView::takeChoices);
    connect(m_platforms, &QLineEdit::editingFinished, this, &PlanView::takeChoices);
    connect(m_push, &QComboBox::activated, this, &PlanView::takeChoices);
    connect(m_cache, &QCheckBox::clicked, this, &PlanView::takeChoices);
    return choices;
}

void PlanView::takeChoices()
{
    workspace::BuildOptions options;
    options.images = words(m_images->text());
    options.platforms = words(m_platforms->text());
    if (m_push->currentIndex() != AsTheProjectSays) {
        options.push = m_push->currentIndex() == Push;
    }
    options.cacheArtifacts = m_cache->isChecked();
    if (options != m_workspace.builds().options()) {
        m_workspace.builds().setOptions(options);
        Q_EMIT planAsked();
    }
}

void PlanView::showChoices()
{
    const workspace::BuildOptions &options = m_workspace.builds().options();
    m_images->setText(options.images.join(QStringLiteral(", ")));
    m_platforms->setText(options.platforms.join(QStringLiteral(", ")));
    m_push->setCurrentIndex(!options.push ? AsTheProjectSays : (*options.push ? Push : DoNotPush));
    m_cache->setChecked(options.cacheArtifacts);
}

void PlanView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return;
    }
    QWidget::keyPressEvent(event);
}

void PlanView::refresh()
{
    const workspace::Builds &builds = m_workspace.builds();
    const bool hasPlan = builds.planned().has_value();
    const bool onlyTags = hasPlan && !builds.planned()->plan.buildsSomething() && builds.canStart();
    m_start->setEnabled(builds.canStart());
    m_start->setText(onlyTags ? tr("Give the tags") : tr("Start build"));
    m_again->setEnabled(!builds.isPlanning() && !builds.isTagging());
    m_title->setText(builds.isPlanning()  ? tr("Planning the build")
                     : builds.isTagging() ? tr("Tagging what is there already")
                                          : tr("What a build would run"));
    m_summary->setText(hasPlan
                           ? summary(builds.planned()->plan)
                           : (builds.isPlanning() ? tr("asking Docker, the builder and git") : QString()));
    showBanner();
    m_scroll->setWidget(hasPlan ? makePlan(builds.planned()->plan) : new controls::Region(Role::Alternate));
    controls::setTabOrderAlong({m_head, m_choices, m_banner, m_scroll});
    // Who waits for the plan starts it with Enter.
    if (m_scroll->hasFocus() && m_start->isEnabled()) {
        m_start->setFocus();
    }
}

void PlanView::showBanner()
{
    const workspace::Builds &builds = m_workspace.builds();
    m_banner->clearButtons();
    m_banner->hide();
    const Error *error = nullptr;
    if (builds.planError()) {
        error = &*builds.planError();
    } else if (builds.planned() && builds.planned()->obstacle) {
        error = &*builds.planned()->obstacle;
    }
    if (!builds.neededLeave().isEmpty()) {
        askLeave(builds.neededLeave());
    } else if (error) {
        m_banner->showError(*error);
        if (error->code == ErrorCode::Unreachable || error->code == ErrorCode::NotFound) {
            QPushButton *show = m_banner->addButton(tr("Show the builders"));
            connect(show, &QPushButton::clicked, this, &PlanView::buildersAsked);
        }
    } else if (builds.planned() && !builds.planned()->plan.buildsSomething()) {
        showNothingToBuild(*builds.planned());
    }
}

// The whole list: nobody can allow what is not shown.
void PlanView::askLeave(const QList<plan::TrustNeed> &needs)
{
    QStringList texts;
    for (const plan::TrustNeed &need : needs) {
        texts << tr("%1: %2 (%3)").arg(plan::trustNeedText(need.kind), need.what, need.where);
    }
    m_banner->show(State::Warning, tr("This project runs or fetches something by itself"),
                   tr("Allow it only for a project that you trust. Nothing of it has run yet."),
                   texts.join(QLatin1Char('\n')));
    QPushButton *allow = m_banner->addButton(tr("Run it and remember for this folder"));
    allow->setObjectName(QStringLiteral("builds.plan.allow"));
    connect(allow, &QPushButton::clicked, &m_workspace, &workspace::Workspace::allowProject);
    QPushButton *leave = m_banner->addButton(tr("Not now"));
    leave->setObjectName(QStringLiteral("builds.plan.refuse"));
    connect(leave, &QPushButton::clicked, this, &PlanView::left);
}

void PlanView::showNothingToBuild(const launch::PlannedBuild &planned)
{
    const bool hasFound = std::ranges::any_of(planned.plan.artifacts, isFound);
    if (!hasFound) {
        m_banner->show(State::Info, tr("There is nothing to build here."),
                       tr("The configuration names no artifacts."));
        return;
    }
    m_banner->show(State::Done, tr("Nothing to build: all images are there"),
                   tr("The files and settings that they are made from have not changed since."));
    QPushButton *build = m_banner->addButton(tr("Build anyway"));
    build->setObjectName(QStringLiteral("builds.plan.buildAnyway"));
    connect(build, &QPushButton::clicked, this, [this] {
        plan::Request request = m_workspace.builds().request();
        request.cacheArtifacts = false;
        m_workspace.builds().planAndStart(request);
    });
}

QString PlanView::summary(const plan::Plan &plan) const
{
    if (plan.calls.isEmpty()) {
        return plan.handed.isEmpty() ? QString()
                                     : tr("%n command(s)", nullptr, static_cast<int>(plan.handed.size()));
    }
    QString text = tr("%n command(s)", nullptr, static_cast<int>(plan.calls.size() + plan.handed.size()));
    text += plan.builder.isEmpty() ? tr(" with docker build") : tr(" on %1").arg(plan.builder);
    text += plan.pushes ? tr(", pushed") : tr(", not pushed");
    return plan.defaultRepository.isEmpty() ? text : text + tr(" to %1").arg(plan.defaultRepository);
}

QWidget *PlanView::makePlan(const plan::Plan &plan)
{
    auto *page = new controls::Region(Role::Alternate);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(dp(16), dp(16), dp(16), dp(16));
    layout->setSpacing(dp(12));
    if (!plan.warnings.isEmpty() && plan.buildsSomething()) {
        layout->addWidget(makeWarnings(plan.warnings));
    }
    for (const plan::Call &call : plan.calls) {
        layout->addWidget(makeCall(call));
    }
    for (const plan::PlannedArtifact &artifact : plan.artifacts) {
        if (isFound(artifact)) {
            layout->addWidget(makeFound(artifact));
        } else if (artifact.action == plan::PlannedArtifact::Action::HandOver) {
            layout->addWidget(makeHandedOver(artifact, plan.handed));
        }
    }
    layout->addStretch(1);
    return page;
}

QWidget *PlanView::makeWarnings(const QList<plan::Warning> &warnings)
{
    auto *card = new controls::Card(Role::WarningFrame);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(dp(12), dp(10), dp(12), dp(12));
    rows->setSpacing(dp(8));
    rows->addWidget(new Label(tr("Before it runs"), TextStyle::SmallStrong, Role::Secondary));
    for (const plan::Warning &warning : joined(warnings)) {
        auto *row = new QHBoxLayout;
        row->setSpacing(dp(8));
        auto *shape = new Label(TextStyle::Base);
        shape->setPicture(stateIcon(State::Warning), 14);
        shape->setAccessibleName(stateWord(State::Warning));
        row->addWidget(shape, 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(dp(1));
        const QString about =
            warning.artifact.isEmpty() ? QString() : warning.artifact + QStringLiteral(": ");
        auto *message = new Label(about + warning.message, TextStyle::Base);
        auto *fix = new Label(warning.fix, TextStyle::Small, Role::Secondary);
        for (Label *label : {message, fix}) {
            label->setWordWrap(true);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            label->setToolTip(warning.where);
            texts->addWidget(label);
        }
        row->addLayout(texts, 1);
        rows->addLayout(row);
    }
    return card;
}

QWidget *PlanView::makeCall(const plan::Call &call)
{
    const ArtifactCard parts;
    QVBoxLayout *rows = parts.rows;
    rows->addWidget(new Label(call.artifact, TextStyle::BaseStrong));
    QStringList platforms;
    for (const Platform &platform : call.platforms) {
        platforms << platform.text();
    }
    addFact(*rows, tr("Result"),
            call.tag + (call.pushes  ? tr(", pushed")
                        : call.loads ? tr(", loaded into Docker")
                                     : tr(", kept in the build cache")));
    addFact(*rows, tr("Platforms"),
            platforms.isEmpty() ? tr("the builder's own") : platforms.join(QStringLiteral(", ")));
    addFact(*rows, tr("Runs in"), call.workingDirectory);
    if (!call.environment.isEmpty()) {
        addFact(*rows, tr("Environment"), environmentText(call));
    }
    QStringList required;
    for (const plan::Requirement &requirement : call.required) {
        required << requirement.artifact;
    }
    if (!required.isEmpty()) {
        addFact(*rows, tr("After"), required.join(QStringLiteral(", ")));
    }
    QStringList contexts;
    for (const plan::NamedContext &context : plan::namedContexts(call.commandLine.arguments)) {
        contexts << context.name + QStringLiteral(" = ") + context.source;
    }
    if (!contexts.isEmpty()) {
        addFact(*rows, tr("Named contexts"), contexts.join(QStringLiteral(", ")));
    }
    parts.addCommands(QList<process::CommandLine>{call.resolved({})} + call.followUps);
    return parts.card;
}

QWidget *PlanView::makeFound(const plan::PlannedArtifact &artifact)
{
    const ArtifactCard parts;
    QVBoxLayout *rows = parts.rows;
    auto *title = new QHBoxLayout;
    title->setSpacing(dp(8));
    auto *shape = new Label(TextStyle::Base);
    shape->setPicture(stateIcon(State::Done), 16);
    shape->setAccessibleName(stateWord(State::Done));
    title->addWidget(shape);
    title->addWidget(new Label(artifact.imageName, TextStyle::BaseStrong));
    title->addWidget(new Label(artifact.action == plan::PlannedArtifact::Action::FoundLocally
                                   ? tr("found locally")
                                   : tr("found in the registry"),
                               TextStyle::Base, Role::Secondary));
    title->addStretch(1);
    rows->addLayout(title);
    addFact(*rows, tr("Result"), artifact.result);
    addFact(*rows, tr("Not built"), artifact.reason, TextStyle::Base);
    parts.addCommands(artifact.followUps);
    return parts.card;
}

QWidget *PlanView::makeHandedOver(const plan::PlannedArtifact &artifact, const QList<plan::Call> &handed)
{
    const ArtifactCard parts;
    QVBoxLayout *rows = parts.rows;
    rows->addWidget(new Label(artifact.imageName, TextStyle::BaseStrong));
    auto *why =
        new Label(tr("Of kind %1: handed to “skaffold build”. %2").arg(artifact.kind, artifact.reason),
                  TextStyle::Base, Role::Secondary);
    why->setWordWrap(true);
    rows->addWidget(why);
    for (const plan::Call &call : handed) {
        if (call.artifact == artifact.imageName) {
            parts.addCommands({call.commandLine});
        }
    }
    return parts.card;
}

} // namespace kw::views
