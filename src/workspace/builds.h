// SPDX-License-Identifier: Apache-2.0
#pragma once

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

// The builds of this window, and the plan of the next one. GUI thread.
class Builds : public QObject
{
    Q_OBJECT

public:
    // The runner must outlive it.
    explicit Builds(process::ProcessRunner &runner, QObject *parent = nullptr);
    ~Builds() override; // stops what still runs

    // Newest first.
    const std::vector<std::unique_ptr<Build>> &all() const { return m_builds; }
    Build *find(int number) const; // nullptr: not there
    int runningCount() const;
    int unseenFailures() const { return m_unseenFailures; }
    void markSeen(); // the failures have been looked at

    const BuildOptions &options() const { return m_options; }
    void setOptions(const BuildOptions &options);
    plan::Request withOptions(plan::Request request) const;

    // Makes the plan for a request; an earlier one that is still being made is given up. Ends in
    // planChanged().
    void makePlan(const plan::Request &request);
    // The same, and starts it when nothing stands in its way: no error, no obstacle, something to build.
    void planAndStart(const plan::Request &request);
    void givePlanUp();

    bool isPlanning() const { return m_planning; }
    bool startsWhenPlanned() const { return m_startWhenPlanned; }
    const std::optional<launch::PlannedBuild> &planned() const { return m_planned; }
    const std::optional<Error> &planError() const { return m_planError; }
    const plan::Request &request() const { return m_request; } // of the plan

    // Starts what is planned and forgets the plan; nullptr when there is none.
    Build *startPlanned();

Q_SIGNALS:
    void planChanged();
    void optionsChanged();
    void added(kw::workspace::Build *build);
    void changed(kw::workspace::Build *build); // its state
    void ended(kw::workspace::Build *build);
    void seenChanged();

private:
    void takePlan(const Result<launch::PlannedBuild> &result);

    launch::Launcher m_launcher;
    BuildOptions m_options;
    std::vector<std::unique_ptr<Build>> m_builds;
    int m_unseenFailures = 0;
    CancelToken m_planToken;
    plan::Request m_request;
    std::optional<launch::PlannedBuild> m_planned;
    std::optional<Error> m_planError;
    bool m_planning = false;
    bool m_startWhenPlanned = false;
};

} // namespace kw::workspace
