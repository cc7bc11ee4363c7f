// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>

#include <optional>

namespace kw::dockerfile {

// One word as a Dockerfile instruction means it: quotes and escapes taken away, $NAME, ${NAME},
// ${NAME:-word},
// ${NAME:+word}, ${NAME-word}, ${NAME+word}, ${NAME:?…} and ${NAME#…}/%/ forms replaced. An unknown variable
// is empty. Nothing for a word that is broken (open brace or quote). Source: moby/buildkit,
// frontend/dockerfile/shell/lex.go.
std::optional<QString> processWord(const QString &word, const QMap<QString, QString> &variables,
                                   QChar escape = u'\\');

} // namespace kw::dockerfile
