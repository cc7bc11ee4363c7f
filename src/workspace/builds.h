// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/history/build_history.h"
#include "core/cancel.h"
#include "launch/launcher.h"
#include "workspace/build.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace kw::workspace {

// What the person chose for the next builds, beside what the project says. A value.
struct BuildOptions
{
    QStringList images;    // parts of image names; empty: all artifacts
    QStringList platforms; // empty: as the project says
    std::optional<bool> push;
    bool cacheArtifacts = true; // what is built already is left out

    bool operator==(const BuildOptions &) const = default;
};

// The builds of this window and the earlier ones of its project, and the plan of the next one. GUI thread.
class Builds : public QObject
{
    Q_OBJECT

public:
    // The runner must outlive it. The history is opened when it is first needed.
    Builds(process::ProcessRunner &runner, const QString &historyPath, QObject *parent = nullptr);
    ~Builds() override; // stops what still runs

    // Newest first.
    const std::vector<std::unique_ptr<Build>> &all() const { return m_builds; }
    Build *find(int number) const; // nullptr: not there
    int runningCount() const;      // of this run

    // Earlier builds of this folder come into the list; empty: of none.
    void setProject(const QString &folder);
    // Reads the calls of an earlier build; it tells when they are there.
    void load(Build *build);
    const std::optional<Error> &historyError() const { return m_historyError; }
    int unseenFailures() const { return m_unseenFailures; }
    void markSeen(); // the failures have been looked at

    const BuildOptions &options() const { return m_options; }
    void setOptions(const BuildOptions &options);
    plan::Request withOptions(plan::Request request) const;

    // Makes the plan for a request; an earlier one that is still being made is given up. Ends in
    // planChanged().
    void makePlan(const plan::Request &request);
    // The same, and starts it when nothing stands in its way: no error, no obstacle, something to do.
    void planAndStart(const plan::Request &request);
    // Once more, started or not as the last time.
    void planAgain(const plan::Request &request);
    void givePlanUp();

    bool isPlanning() const { return m_planning; }
    bool isTagging() const { return m_tagging; } // what was found gets its tags, before the start
    bool startsWhenPlanned() const { return m_startWhenPlanned; }
    const std::optional<launch::PlannedBuild> &planned() const { return m_planned; }
    const std::optional<Error> &planError() const { return m_planError; }
    const plan::Request &request() const { return m_request; } // of the plan
    // What the project would run or fetch by itself, where the plan failed for want of leave to do so.
    const QList<plan::TrustNeed> &neededLeave() const { return m_neededLeave; }

    // Whether the plan has something to do here and now: to build, or to tag what was found.
    bool canStart() const;
    // Gives what was found its tags, then starts what is left to build and forgets the plan; with nothing to
    // build the plan stays. Ends in planChanged(); harmless without a plan.
    void startPlanned();

Q_SIGNALS:
    void planChanged();
    void optionsChanged();
    void added(kw::workspace::Build *build);
    void changed(kw::workspace::Build *build); // its state
    void ended(kw::workspace::Build *build);
    void seenChanged();
    void listChanged(); // others are in all()

private:
    void takePlan(const Result<launch::PlannedBuild> &result);
    void takeTags(const Result<void> &tagged);
    void startBuild();
    void expectTimes(Build *build);
    void remember(const Build &build, const launch::PlannedBuild &planned);
    build::BuildHistory &history();
    void readHistory();
    void takeHistory(const QList<build::BuildSummary> &summaries);

    process::ProcessRunner &m_runner;
    launch::Launcher m_launcher;
    QString m_historyPath;
    std::unique_ptr<build::BuildHistory> m_history;
    std::optional<Error> m_historyError;
    QString m_project;
    BuildOptions m_options;
    std::vector<std::unique_ptr<Build>> m_builds;
    int m_unseenFailures = 0;
    CancelToken m_planToken;
    plan::Request m_request;
    std::optional<launch::PlannedBuild> m_planned;
    std::optional<Error> m_planError;
    QList<plan::TrustNeed> m_neededLeave;
    bool m_planning = false;
    bool m_tagging = false;
    bool m_wasToStart = false;
    bool m_startWhenPlanned = false;
};

} // namespace kw::workspace
