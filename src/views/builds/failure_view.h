// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remedy.h"

#include <QScrollArea>

class QVBoxLayout;

namespace kw::workspace {
class Build;
}

namespace kw::views {

// Why a build failed: the cause as a sentence, where, the last words, what to do, what was only stopped, and
// the original text, folded.
class FailureView : public QScrollArea
{
    Q_OBJECT

public:
    explicit FailureView(QWidget *parent = nullptr);

    void setBuild(const workspace::Build &build); // a failed one

Q_SIGNALS:
    void actionAsked(kw::models::Remedy::Action action);

private:
    QWidget *makeCard();
    QWidget *makeHead(const QString &cause, const QString &consequence);
    QWidget *makeBody();
    QWidget *makeWhere();
    QWidget *makeStopped();
    QWidget *makeRemedy(const models::Remedy &remedy, bool primary);
    QWidget *makeOriginal();

    const workspace::Build *m_build = nullptr;
    build::BuildFailure m_failure;
};

} // namespace kw::views
