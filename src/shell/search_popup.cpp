// SPDX-License-Identifier: Apache-2.0
#include "shell/search_popup.h"

#include "style/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace kw::shell {

using namespace style;

namespace {

constexpr int popupRemarkRole = Qt::UserRole + 1;
constexpr int mostPopupRows = 12;
constexpr qreal popupRowHeight = 28;
constexpr qreal popupMargin = 8;

class WordsFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString &text)
    {
        m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QString name = sourceModel()->index(row, 0, parent).data().toString();
        return std::ranges::all_of(
            m_words, [&](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
};

// Names stand below each other, with and without a picture; the remark stands at the right, quiet.
class PopupDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), dp(popupRowHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->setFont(Theme::instance()->font(TextStyle::Small));
        painter->setPen(themeColor(Role::Secondary));
        const int half = option.rect.width() / 2;
        const bool mirrored = option.direction == Qt::RightToLeft;
        const QRect room = option.rect.adjusted(mirrored ? dp(8) : half, 0, mirrored ? -half : -dp(8), 0);
        const QString remark = painter->fontMetrics().elidedText(index.data(popupRemarkRole).toString(),
                                                                 Qt::ElideRight, room.width());
        painter->drawText(
            room, int(QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter), remark);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!(option->features & QStyleOptionViewItem::HasCheckIndicator)) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->decorationSize = {dp(16), dp(16)};
        }
    }
};

} // namespace

SearchPopup::SearchPopup(QWidget *parent)
    : PopupFrame(parent)
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this))
    , m_filter(new WordsFilter(this))
{
    m_filter->setSourceModel(m_model);
    m_search->installEventFilter(this);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new PopupDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(dp(popupMargin), dp(popupMargin), dp(popupMargin), dp(popupMargin));
    layout->setSpacing(dp(popupMargin));
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        static_cast<WordsFilter *>(m_filter)->setText(text);
        m_list->setCurrentIndex(m_filter->index(0, 0));
    });
    connect(m_search, &QLineEdit::returnPressed, this, &SearchPopup::takeCurrent);
    connect(m_list, &QListView::clicked, this, &SearchPopup::takeCurrent);
}

void SearchPopup::begin(const QString &what)
{
    m_model->clear();
    m_search->clear();
    m_search->setPlaceholderText(what);
    m_search->setAccessibleName(what);
    m_list->setAccessibleName(what);
}

QStandardItem *SearchPopup::addRow(const QIcon &icon, const QString &text, const QString &remark)
{
    auto *item = new QStandardItem(icon, text);
    item->setData(remark, popupRemarkRole);
    item->setAccessibleDescription(remark);
    m_model->appendRow(item);
    return item;
}

void SearchPopup::openBelow(const QRect &anchor, int leastWidth, const QStandardItem *current)
{
    m_list->setCurrentIndex(current ? m_filter->mapFromSource(current->index()) : m_filter->index(0, 0));
    const int rows = std::clamp(m_model->rowCount(), 1, mostPopupRows);
    const int height = rows * dp(popupRowHeight) + m_search->sizeHint().height() + 3 * dp(popupMargin);
    PopupFrame::openBelow(anchor, {std::max(anchor.width(), leastWidth), height});
    m_search->setFocus(Qt::PopupFocusReason);
}

QStandardItem *SearchPopup::itemAt(const QModelIndex &index) const
{
    return index.isValid() ? m_model->itemFromIndex(m_filter->mapToSource(index)) : nullptr;
}

QStandardItem *SearchPopup::currentItem() const
{
    return itemAt(m_list->currentIndex());
}

bool SearchPopup::isSearching() const
{
    return !m_search->text().isEmpty();
}

bool SearchPopup::takeKey(int)
{
    return false;
}

void SearchPopup::takeCurrent()
{
    QStandardItem *item = currentItem();
    if (item && item->isEnabled()) {
        take(item);
    }
}

bool SearchPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int last = std::max(0, m_filter->rowCount() - 1);
        int row = m_list->currentIndex().row();
        switch (key) {
        case Qt::Key_Down:
            ++row;
            break;
        case Qt::Key_Up:
            --row;
            break;
        case Qt::Key_PageDown:
            row += mostPopupRows - 1;
            break;
        case Qt::Key_PageUp:
            row -= mostPopupRows - 1;
            break;
        default:
            return takeKey(key);
        }
        m_list->setCurrentIndex(m_filter->index(std::clamp(row, 0, last), 0));
        return true;
    }
    return PopupFrame::eventFilter(watched, event);
}

} // namespace kw::shell
