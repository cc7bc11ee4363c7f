// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kitw/invocation.h"
#include "yaml/edit_planner.h"

#include <QStringList>

#include <functional>

namespace kw::kitw {

// What the verbs that edit a file have in common: reading it, one edit, writing it at once or printing it.

QList<QCommandLineOption> editOptions();
QCommandLineOption textOption(); // for verbs with a VALUE

// The value that the user gave: YAML, or with --text the words themselves.
Result<yaml::Value> givenValue(const Invocation &invocation, const QString &words);

using PlanEdit =
    std::function<Result<yaml::Edit>(const yaml::EditPlanner &planner, const yaml::Document &document,
                                     const yaml::Path &path, const QString &argument)>;

// Runs `plan` on FILE and PATH (and what `argumentName` names, if it is not empty), and ends the invocation.
void editFile(Invocation &invocation, const QString &argumentName, const PlanEdit &plan);

} // namespace kw::kitw
