// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/datum.h"
#include "template/template.h"

#include <QHash>
#include <QList>
#include <QString>

#include <expected>
#include <functional>

namespace kw::templates {

using Arguments = QList<Datum>;
using FunctionResult = std::expected<Datum, QString>; // the reason of a failure

struct TemplateFunction
{
    qsizetype fewest = 0;
    qsizetype most = -1; // -1: any number
    std::function<FunctionResult(const Arguments &, const TemplateContext &)> call;
    bool isBuiltin = false; // of Go itself
};

using FunctionTable = QHash<QString, TemplateFunction>;

// nullptr when there is no such function.
const TemplateFunction *findFunction(const QString &name);

void addBuiltins(FunctionTable &table);
void addTextFunctions(FunctionTable &table);
void addValueFunctions(FunctionTable &table);
void addDateFunctions(FunctionTable &table);

} // namespace kw::templates
