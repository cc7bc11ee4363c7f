// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include <optional>

namespace kw::process {
class ProcessRunner;
}

namespace kw::workspace {

// One tool on this machine, as it said itself.
struct ToolVersion
{
    bool isPresent = false;
    QString version; // "28.5.2"
    QString engine;  // Docker only: of the engine; empty when it does not answer
};

// Which tools there are and in which version; asked once, off and on again. GUI thread.
class ToolVersions : public QObject
{
    Q_OBJECT

public:
    explicit ToolVersions(process::ProcessRunner &runner, QObject *parent = nullptr);

    // Asks all of them; changed() comes after each answer.
    void refresh();

    // Nothing before the answer.
    const std::optional<ToolVersion> &docker() const { return m_docker; }
    const std::optional<ToolVersion> &buildx() const { return m_buildx; }
    const std::optional<ToolVersion> &skaffold() const { return m_skaffold; }

Q_SIGNALS:
    void changed();

private:
    process::ProcessRunner &m_runner;
    std::optional<ToolVersion> m_docker;
    std::optional<ToolVersion> m_buildx;
    std::optional<ToolVersion> m_skaffold;
};

} // namespace kw::workspace
