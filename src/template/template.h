// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "template/datum.h"

#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>

#include <expected>
#include <functional>
#include <optional>

namespace kw::templates {

// What a template may look at.
struct TemplateContext
{
    QMap<QString, QString> fields;      // {{.NAME}}
    QMap<QString, QString> environment; // for env and expandenv
    QDateTime now;
    bool onlyBuiltins = false; // customTemplate: no Sprig functions

    // What a program answers that a template runs (cmd, with its arguments): the trimmed output, or why it
    // failed; nothing while that is not known yet, the result then is provisional. Without it, `cmd` is
    // PermissionDenied.
    using ProgramAnswer = std::optional<std::expected<QString, QString>>;
    std::function<ProgramAnswer(const QStringList &command)> program;
};

// The text that Skaffold makes of a Go template. A field that is not there becomes "<no value>". Functions:
// those of Go, and of Sprig those for text, numbers, lists, maps, dates and hashes that give the same result
// on every run. This runs nothing: `cmd` asks context.program. ParseFailed for everything else, with the
// character. Ends after a bounded number of steps, with TooLarge above 1 MB of result.
Result<QString> expandTemplate(const QString &text, const TemplateContext &context);

// True when there is something to expand.
inline bool isTemplate(const QString &text)
{
    return text.contains(QLatin1StringView("{{"));
}

} // namespace kw::templates
