// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/source_text.h"

class QWidget;

namespace kw::views {

// Another file of the project, to read: a Dockerfile, a module. `line` from 1.
void showFileWindow(const QString &path, const text::SourceText &text, int line, QWidget *parent);

// The same for any text with a remark above it; `name` chooses the highlighting.
void showTextWindow(const QString &title, const QString &remark, const QString &name, const QString &text,
                    int line, QWidget *parent);

} // namespace kw::views
