// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QVarLengthArray>

namespace kw::dockerfile {

// A .dockerignore file. Paths are relative to the build context, with "/", without "./".
// Source: moby/patternmatcher, and its ignorefile package.
class IgnoreRules
{
public:
    IgnoreRules() = default;

    // InvalidInput, with file and line, for a pattern that has no meaning.
    static Result<IgnoreRules> parse(const QByteArray &bytes, const QString &path = {});

    bool isEmpty() const { return m_rules.isEmpty(); }

    // Which rules fit a folder or one above it, by their number.
    using Fits = QVarLengthArray<bool, 32>;

    // The last pattern that fits the path or a folder above it decides.
    bool ignores(const QString &path) const;

    // The same while a tree is walked: `above` is what fits the folder that holds the path (empty at the
    // top). With `own`, notes there what fits the path or a folder above it.
    bool ignores(QStringView path, const Fits &above, Fits *own = nullptr) const;

    // True when nothing below an ignored folder can be kept, so that it need not be entered.
    bool canSkipFolder(const QString &path) const;

private:
    struct Rule
    {
        QString pattern; // without "!"
        bool isException = false;
        bool isLiteral = false;
        QString beginning; // of everything that the expression fits
        QString ending;
        QRegularExpression expression;
    };

    static bool matches(const Rule &rule, QStringView path);

    QList<Rule> m_rules;
};

} // namespace kw::dockerfile
