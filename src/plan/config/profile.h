// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "plan/config/value.h"

#include <QMap>

namespace kw::plan {

// What activation of profiles looks at.
struct ActivationFacts
{
    QMap<QString, QString> environment;
    QString kubeContext; // empty: none
    QString command;     // "build"
    bool automatic = true;

    bool operator==(const ActivationFacts &) const = default;
};

// Names of the profiles of one configuration that are on, in the order in which they apply: those that
// activate themselves in the order of the file, then `chosen` ("-name" takes one away). Names that this
// configuration does not have are left out. InvalidInput for an activation that is no "KEY=VALUE".
Result<QStringList> activeProfiles(const Value &config, const QStringList &chosen,
                                   const ActivationFacts &facts);

// Overlay, then patches of one profile. NotFound or InvalidInput, with the place of the patch, for a patch
// that does not fit.
Result<void> applyProfile(Value &config, const QString &name);

// The overlay of a profile (everything but its name, activation and patches) over a configuration.
void overlay(Value &config, const Value &profile);

// One entry of `patches` on the whole configuration.
Result<void> applyPatch(Value &config, const Value &patch, const QString &profile);

} // namespace kw::plan
