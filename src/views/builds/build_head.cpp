// SPDX-License-Identifier: Apache-2.0
#include "views/builds/build_head.h"

#include "controls/facts_line.h"
#include "controls/progress_bar.h"
#include "core/format.h"
#include "models/build_list_model.h"
#include "style/icon.h"
#include "style/workbench_style.h"
#include "views/builds/step_look.h"
#include "workspace/build.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;
using workspace::Build;

namespace {

QString percentText(double share)
{
    return QStringLiteral("%1 %").arg(static_cast<int>(share * 100));
}

// The host of the registry that the images go to; empty when they go nowhere.
QString registryOf(const Build &build)
{
    for (const build::CallRun &run : build.calls()) {
        const QString first = run.call().tag.section(QLatin1Char('/'), 0, 0);
        if (run.call().pushes && (first.contains(QLatin1Char('.')) || first.contains(QLatin1Char(':')))) {
            return first;
        }
    }
    return {};
}

// Artifact and platform of the step that ends the longest chain.
QString criticalPlace(const Build &build)
{
    QString place;
    build::Nanoseconds latest = 0;
    for (const build::CallRun &run : build.calls()) {
        const QList<QByteArray> path = build::criticalPath(run.vertexes());
        if (path.isEmpty() || run.vertexes().latest() < latest) {
            continue;
        }
        latest = run.vertexes().latest();
        place = run.call().artifact;
        for (const QByteArray &digest : path) {
            const QString platform = run.vertexes().find(digest)->step.platform;
            if (!platform.isEmpty()) {
                place = QStringLiteral("%1, %2").arg(run.call().artifact, platform);
            }
        }
    }
    return place;
}

} // namespace

QString platformsInWords(const QStringList &platforms)
{
    if (platforms.size() < 2) {
        return platforms.value(0);
    }
    return BuildHead::tr("%1 and %2")
        .arg(platforms.first(platforms.size() - 1).join(QStringLiteral(", ")), platforms.constLast());
}

BuildHead::BuildHead(QWidget *parent)
    : Region(Role::Base, Qt::BottomEdge, parent)
    , m_shape(new controls::Label(TextStyle::Title))
    , m_title(new controls::Label(TextStyle::Title))
    , m_subtitle(new controls::ElidedLabel(TextStyle::Base, Role::Secondary))
    , m_cancel(new QPushButton(icon(QStringLiteral("stop-square")), tr("Cancel build")))
    , m_report(new QPushButton(icon(QStringLiteral("copy")), tr("Copy report")))
    , m_repeat(new QPushButton(icon(QStringLiteral("refresh")), tr("Build again")))
    , m_bar(new controls::ProgressBar)
    , m_percent(new controls::Label(TextStyle::BaseStrong))
    , m_facts(new controls::FactsLine)
{
    m_title->setObjectName(QStringLiteral("builds.title"));
    m_cancel->setObjectName(QStringLiteral("builds.cancel"));
    m_report->setObjectName(QStringLiteral("builds.report"));
    m_repeat->setObjectName(QStringLiteral("builds.repeat"));
    m_bar->setAccessibleName(tr("Progress of the build"));
    auto *titleRow = new QHBoxLayout;
    titleRow->setContentsMargins(dp(16), dp(10), dp(16), dp(2));
    titleRow->setSpacing(dp(8));
    titleRow->addWidget(m_shape);
    titleRow->addWidget(m_title);
    titleRow->addWidget(m_subtitle, 1);
    titleRow->addWidget(m_report);
    titleRow->addWidget(m_repeat);
    titleRow->addWidget(m_cancel);
    auto *barRow = new QHBoxLayout;
    barRow->setContentsMargins(dp(16), dp(4), dp(16), 0);
    barRow->setSpacing(dp(12));
    barRow->addWidget(m_bar, 1);
    barRow->addWidget(m_percent);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 1);
    rows->setSpacing(0);
    rows->addLayout(titleRow);
    rows->addLayout(barRow);
    rows->addWidget(m_facts);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_build) {
            m_build->cancel();
        }
    });
    connect(m_report, &QPushButton::clicked, this, &BuildHead::reportAsked);
    connect(m_repeat, &QPushButton::clicked, this, &BuildHead::repeatAsked);
}

void BuildHead::setBuild(Build *build)
{
    m_build = build;
    if (build) {
        refresh();
    }
}

QString BuildHead::title() const
{
    const QString time = formatDuration(m_build->duration());
    switch (m_build->state()) {
    case Build::State::Failed:
        return tr("Failed after %1").arg(time);
    case Build::State::Cancelled:
        return m_build->wasInterrupted() ? tr("Interrupted") : tr("Cancelled after %1").arg(time);
    case Build::State::Cancelling:
        return tr("Cancelling the build");
    case Build::State::Succeeded:
        return tr("Built %n artifact(s) in %1", nullptr, static_cast<int>(m_build->about().artifacts.size()))
            .arg(time);
    default:
        break;
    }
    const int count = static_cast<int>(m_build->about().artifacts.size());
    const QString platforms = platformsInWords(m_build->about().platforms);
    return platforms.isEmpty() ? tr("Building %n artifact(s)", nullptr, count)
                               : tr("Building %n artifact(s) for %1", nullptr, count).arg(platforms);
}

QString BuildHead::subtitle() const
{
    const QString builder = m_build->about().builder;
    QString text = builder.isEmpty() ? tr("#%1 with docker build").arg(m_build->about().number)
                                     : tr("#%1 on %2").arg(m_build->about().number).arg(builder);
    if (const QString registry = registryOf(*m_build); !registry.isEmpty()) {
        text += tr(", pushed to %1").arg(registry);
    }
    if (m_build->state() == Build::State::Failed) {
        const build::StepCounts &steps = m_build->progress().steps;
        text +=
            tr(". %1 of %2 steps done, %3 from the cache").arg(steps.done).arg(steps.total).arg(steps.cached);
    }
    return text;
}

void BuildHead::refresh()
{
    if (!m_build) {
        return;
    }
    const State state = stateOf(m_build->state());
    const QString word = stateWord(state);
    if (m_shape->accessibleName() != word) {
        m_shape->setPicture(stateIcon(state), 20);
        m_shape->setAccessibleName(word);
    }
    m_title->setText(title());
    m_subtitle->setText(subtitle());
    const bool running = !m_build->isFinished();
    m_cancel->setVisible(running && m_build->isOfThisRun());
    m_cancel->setEnabled(m_build->state() != Build::State::Cancelling);
    m_report->setVisible(m_build->state() == Build::State::Failed);
    m_repeat->setVisible(!running);
    m_repeat->setText(m_build->state() == Build::State::Failed ? tr("Retry") : tr("Build again"));
    const bool failed = m_build->state() == Build::State::Failed;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_bar, m_percent, m_facts}) {
        widget->setVisible(!failed); // the card below says what counts
    }
    showFacts();
    refreshBar();
}

void BuildHead::refreshBar()
{
    if (m_build) {
        const build::BuildProgress &progress = m_build->progress();
        m_bar->setShares(progress.done, progress.cached);
        m_percent->setText(percentText(progress.done));
    }
}

void BuildHead::showFacts()
{
    const build::BuildProgress &progress = m_build->progress();
    const build::StepCounts &steps = progress.steps;
    const double share = steps.done == 0 ? 0 : static_cast<double>(steps.cached) / steps.done;
    const QString time = formatDuration(m_build->duration());
    const QString moved =
        progress.sent == 0
            ? tr("%1 in").arg(formatSize(progress.received))
            : tr("%1 in, %2 out").arg(formatSize(progress.received), formatSize(progress.sent));
    QList<controls::FactsLine::Fact> facts{
        {tr("Steps"), tr("%1 of %2 done").arg(steps.done).arg(steps.total),
         steps.running > 0 ? tr("%1 running").arg(steps.running) : QString()},
        {tr("From cache"), tr("%1 of %2 steps").arg(steps.cached).arg(steps.done),
         tr("%1, hatched").arg(percentText(share))},
        {tr("Moved"), moved, {}},
        {tr("Time"), m_build->isFinished() ? time : tr("%1 so far").arg(time), {}},
    };
    if (const QString critical = criticalPlace(*m_build); !critical.isEmpty()) {
        facts.append({tr("Critical path"), critical, {}});
    }
    m_facts->setFacts(facts);
}

} // namespace kw::views
