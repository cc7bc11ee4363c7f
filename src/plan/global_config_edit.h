// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "text/source_text.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace kw::plan {

// A setting of Skaffold's global config file.
struct ConfigKey
{
    enum class Kind { Text, Switch, List };

    QString name; // "default-repo"
    Kind kind = Kind::Text;
    QString meaning;       // one sentence
    bool isBuildx = false; // Skaffolds without buildx support do not know it, and lose it when they write
};

// Every setting that `skaffold config set` takes, in the order in which people look for them.
// Source: pkg/skaffold/config/global_config.go.
const QList<ConfigKey> &globalConfigKeys();

// Where a setting stands: for one kube-context, or for all.
struct ConfigPlace
{
    QString kubeContext; // empty: global
};

// What the file says there itself, nothing filled in. Empty when it says nothing. Errors: InvalidInput for a
// key that is not known, ParseFailed with the place.
Result<QStringList> settingIn(const text::SourceText &file, const ConfigPlace &place, const QString &key);

// The text of the file afterwards, with every comment and every key that is not known here: the same result
// as `skaffold config set`. A switch takes Go's spellings (1, t, true, 0, f, false …); a list gets one more
// entry; an empty text takes the setting away. The first entry whose pattern fits the context is the one that
// is read, and all that fit are written; without one, it is added. Errors: InvalidInput, ParseFailed, and
// what the editor refuses.
Result<text::SourceText> withSetting(const text::SourceText &file, const ConfigPlace &place,
                                     const QString &key, const QString &value);

// The same as `skaffold config unset`. Nothing to take away is no error.
Result<text::SourceText> withoutSetting(const text::SourceText &file, const ConfigPlace &place,
                                        const QString &key);

// The same on the file itself, at once or not at all; a file that is not there is made. Errors also: those of
// text::load() and text::save(), Conflict when somebody else writes at the same time.
Result<void> writeSetting(const QString &path, const ConfigPlace &place, const QString &key,
                          const QString &value);
Result<void> removeSetting(const QString &path, const ConfigPlace &place, const QString &key);

} // namespace kw::plan
