// SPDX-License-Identifier: Apache-2.0
#include "views/builds/result_view.h"

#include "controls/card.h"
#include "controls/label.h"
#include "controls/tab_order.h"
#include "style/icon.h"
#include "style/workbench_style.h"
#include "workspace/build.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;
using controls::Label;

ResultView::ResultView(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("builds.result"));
    setAccessibleName(tr("What was built"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
}

void ResultView::setBuild(const workspace::Build &build)
{
    auto *page = new controls::Region(Role::Alternate);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(dp(16), dp(16), dp(16), dp(16));
    auto *card = new controls::Card;
    auto *rows = new QVBoxLayout(card);
    // The rows are rectangles: they leave the card its round corners.
    rows->setContentsMargins(1, dp(4), 1, dp(4));
    rows->setSpacing(0);
    bool primary = true;
    for (const build::CallRun &run : build.calls()) {
        if (run.built()) {
            rows->addWidget(makeRow(*run.built(),
                                    run.call().pushes ? tr("pushed") : tr("kept on this machine"),
                                    run.call().pushes, primary && run.call().pushes, rows->isEmpty()));
            primary = false;
        }
    }
    for (const build::BuiltArtifact &found : build.about().found) {
        rows->addWidget(makeRow(found, tr("not built: it was there already"), !found.digest.isEmpty(), false,
                                rows->isEmpty()));
    }
    layout->addWidget(card);
    layout->addStretch(1);
    setWidget(page);
    controls::setTabOrderAlong({this});
}

QWidget *ResultView::makeRow(const build::BuiltArtifact &built, const QString &remark, bool pushed,
                             bool primary, bool first)
{
    auto *row = new controls::Region(Role::Base, first ? Qt::Edges() : Qt::Edges(Qt::TopEdge));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(dp(16), dp(12), dp(12), dp(12));
    layout->setSpacing(dp(12));
    auto *done = new Label(TextStyle::Base);
    done->setPicture(stateIcon(State::Done), 16);
    done->setAccessibleName(stateWord(State::Done));
    layout->addWidget(done, 0, Qt::AlignTop);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(dp(2));
    auto *head = new QHBoxLayout;
    head->setSpacing(dp(8));
    head->addWidget(new Label(built.imageName, TextStyle::BaseStrong));
    head->addWidget(new Label(remark, TextStyle::Small, Role::Secondary));
    head->addStretch(1);
    texts->addLayout(head);
    const QString reference = built.tag.section(QLatin1Char('@'), 0, 0);
    for (const QString &text : {reference, built.digest}) {
        if (!text.isEmpty()) {
            auto *label =
                new Label(text, TextStyle::CodeSmall, text == reference ? Role::Text : Role::Secondary);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            texts->addWidget(label);
        }
    }
    layout->addLayout(texts, 1);

    if (pushed) {
        auto *show =
            new QPushButton(icon(QStringLiteral("place-images"), primary ? Role::AccentText : Role::Text),
                            tr("Show in Images"));
        show->setObjectName(QStringLiteral("builds.result.show"));
        show->setAccessibleName(tr("Show %1 in Images").arg(built.imageName));
        setButtonKind(show, primary ? ButtonKind::Primary : ButtonKind::Plain);
        // By its digest: the tag may name something else by now, such as the build's own cache.
        const QString exact =
            built.digest.isEmpty() ? reference : reference + QLatin1Char('@') + built.digest;
        connect(show, &QPushButton::clicked, this, [this, exact] { Q_EMIT imageAsked(exact); });
        layout->addWidget(show);
    }
    auto *copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy"));
    copy->setAccessibleName(tr("Copy the reference of %1").arg(built.imageName));
    connect(copy, &QPushButton::clicked, this,
            [tag = built.tag] { QGuiApplication::clipboard()->setText(tag); });
    layout->addWidget(copy);
    return row;
}

} // namespace kw::views
