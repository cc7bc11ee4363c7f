// SPDX-License-Identifier: Apache-2.0
#include "views/builds/side_panel.h"

#include "controls/label.h"
#include "controls/progress_bar.h"
#include "models/transfer_model.h"
#include "style/icon.h"
#include "views/builds/cache_shares.h"
#include "views/builds/step_look.h"
#include "workspace/build.h"

#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;
using models::TransferModel;

namespace {

constexpr int transferHeight = 22;
constexpr int barWidth = 72;

// Direction, name, bar, amount.
class TransferDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {dp(120), dp(transferHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, themeColor(Role::Selection));
        }
        const QRect area = option.rect.adjusted(dp(12), 0, -dp(12), 0);
        const bool leaves = index.data(TransferModel::LeavesRole).toBool();
        const int side = dp(14);
        icon(leaves ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down"), Role::Secondary)
            .paint(painter, QRect(area.left(), area.center().y() - side / 2, side, side));
        painter->setFont(Theme::instance()->font(TextStyle::Small));
        painter->setPen(themeColor(Role::Text));
        const QString amount = index.data(TransferModel::AmountRole).toString();
        const int amountWidth = std::max(painter->fontMetrics().horizontalAdvance(amount), dp(72));
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, amount);
        QRect text = area.adjusted(side + dp(6), 0, -amountWidth - dp(8), 0);
        const double total = index.data(TransferModel::TotalRole).toDouble();
        if (index.data(TransferModel::ActiveRole).toBool() && total > 0) {
            const double share =
                std::clamp(index.data(TransferModel::CurrentRole).toDouble() / total, 0.0, 1.0);
            const QRectF bar(text.right() - dp(barWidth), area.center().y() - dp(3), dp(barWidth), dp(7));
            const StepKind kind = leaves ? StepKind::Push : StepKind::Pull;
            controls::ProgressBar::paint(*painter, bar, share, 0,
                                         stepColors(kind, Theme::instance()->scheme()).edge);
            text.setRight(static_cast<int>(bar.left()) - dp(8));
        }
        painter->drawText(
            text, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, text.width()));
        painter->restore();
    }
};

} // namespace

SidePanel::SidePanel(QWidget *parent)
    : QWidget(parent)
    , m_transfers(new TransferModel(this))
    , m_shares(new CacheShares)
    , m_cacheHead(new controls::PaneHead(tr("Cache share"), true))
    , m_transferHead(new controls::PaneHead(tr("Transfers"), true))
    , m_list(new QListView)
{
    m_list->setObjectName(QStringLiteral("builds.transfers"));
    m_list->setAccessibleName(tr("Transfers"));
    m_list->setModel(m_transfers);
    m_list->setItemDelegate(new TransferDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        Q_EMIT stepChosen(index.data(TransferModel::StepRole).value<models::StepRef>());
    });
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_shares);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_cacheHead);
    layout->addWidget(scroll, 3);
    layout->addWidget(m_transferHead);
    layout->addWidget(m_list, 3);
}

void SidePanel::setBuild(const workspace::Build *build)
{
    m_transfers->setCalls(build ? &build->calls() : nullptr);
    m_shares->setBuild(build);
    refresh();
}

void SidePanel::refresh()
{
    m_transfers->refresh();
    m_shares->refresh();
    const int active = m_transfers->activeCount();
    m_transferHead->setRemark(active > 0                     ? tr("%1 active").arg(active)
                              : m_transfers->rowCount() == 0 ? tr("none")
                                                             : QString());
}

} // namespace kw::views
