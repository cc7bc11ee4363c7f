// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace kw::templates {

// Where and why a template cannot be read.
struct TemplateFault
{
    qsizetype offset = 0;       // UTF-16 units from 0, in the template
    QString why;                // a part of a sentence
    bool isUnsupported = false; // Go reads it, and this program does not ({{define}} and its relatives)
};

} // namespace kw::templates
