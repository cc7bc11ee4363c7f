// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/build_failure.h"

#include <QList>
#include <QString>

namespace kw::models {

// One way out of a failed build.
struct Remedy
{
    enum class Action { None, OpenFile, ShowBuilders, ShowLog, Retry };

    QString title;
    QString explanation;
    QString button; // a verb; empty with Action::None
    Action action = Action::None;

    bool operator==(const Remedy &) const = default;
};

// Best first; never empty.
QList<Remedy> remediesFor(const build::BuildFailure &failure);

// The tool's sentence about a program's end, shorter; other causes as they are. The original is shown with
// the failure.
QString causeInWords(const QString &cause);

// "linux/arm64: exec format error", the first letter large: the cause as a head.
QString causeHead(const build::BuildFailure &failure);

// Everything that is known about a failure as text for a message to somebody else.
QString failureReport(const build::BuildFailure &failure, const QString &command);

} // namespace kw::models
