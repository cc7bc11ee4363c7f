// SPDX-License-Identifier: Apache-2.0
#include "shell/choice_popup.h"

#include "style/icon.h"
#include "style/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace kw::shell {

using namespace style;

namespace {

constexpr int choiceIdRole = Qt::UserRole + 1;
constexpr int choiceRemarkRole = Qt::UserRole + 2;
constexpr int choiceActionRole = Qt::UserRole + 3;

// The remark stands at the right, quiet.
class ChoiceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), dp(28)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->setFont(Theme::instance()->font(TextStyle::Small));
        painter->setPen(themeColor(Role::Secondary));
        const QRect room = option.rect.adjusted(option.rect.width() / 2, 0, -dp(8), 0);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(choiceRemarkRole).toString(),
                                                            Qt::ElideRight, room.width()));
    }
};

} // namespace

ChoicePopup::ChoicePopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this))
    , m_filter(new QSortFilterProxyModel(this))
{
    m_filter->setSourceModel(m_model);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->installEventFilter(this);
    m_search->setPalette(Theme::instance()->editorPalette());
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new ChoiceDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(dp(8), dp(8), dp(8), dp(8));
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setFilterFixedString(text);
        m_list->setCurrentIndex(m_filter->index(0, 0));
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { choose(m_list->currentIndex()); });
    connect(m_list, &QListView::clicked, this, &ChoicePopup::choose);
}

void ChoicePopup::open(Kind kind, const QString &what, const QString &none, const QList<Choice> &choices,
                       const QList<QAction *> &actions, const QRect &anchor)
{
    m_kind = kind;
    m_model->clear();
    m_search->clear();
    m_search->setPlaceholderText(what);
    m_search->setAccessibleName(what);
    m_list->setAccessibleName(what);
    QModelIndex current;
    for (const Choice &choice : choices) {
        auto *item = new QStandardItem(choice.icon, choice.text);
        item->setData(choice.id, choiceIdRole);
        item->setData(choice.remark, choiceRemarkRole);
        item->setAccessibleDescription(choice.remark);
        if (kind == Kind::TickSeveral) {
            item->setCheckable(true);
            item->setCheckState(choice.isTicked ? Qt::Checked : Qt::Unchecked);
        }
        m_model->appendRow(item);
        if (choice.isCurrent) {
            item->setFont(Theme::instance()->font(TextStyle::BaseStrong));
            current = item->index();
        }
    }
    if (choices.isEmpty()) {
        auto *item = new QStandardItem(none);
        item->setEnabled(false);
        m_model->appendRow(item);
    }
    for (QAction *action : actions) {
        QString text = action->text();
        text.remove(QLatin1Char('&'));
        auto *item = new QStandardItem(action->icon(), text);
        item->setData(QVariant::fromValue<QObject *>(action), choiceActionRole);
        item->setData(action->shortcut().toString(QKeySequence::NativeText), choiceRemarkRole);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(current.isValid() ? m_filter->mapFromSource(current) : m_filter->index(0, 0));
    const int rows = std::clamp(m_model->rowCount(), 1, 12);
    const int height = rows * dp(28) + m_search->sizeHint().height() + dp(30);
    QRect place(anchor.left(), anchor.bottom() + dp(4), std::max(anchor.width(), dp(340)), height);
    if (const QScreen *screen = parentWidget()->screen()) {
        place.moveRight(std::min(place.right(), screen->availableGeometry().right()));
    }
    setGeometry(place);
    show();
    m_search->setFocus();
}

bool ChoicePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const int key = press->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentIndex(
                m_filter->index(std::clamp(row, 0, std::max(0, m_filter->rowCount() - 1)), 0));
            return true;
        }
        if (key == Qt::Key_Space && m_kind == Kind::TickSeveral && m_search->text().isEmpty()) {
            choose(m_list->currentIndex());
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ChoicePopup::choose(const QModelIndex &index)
{
    if (!index.isValid() || !(index.flags() & Qt::ItemIsEnabled)) {
        return;
    }
    if (auto *action = qobject_cast<QAction *>(index.data(choiceActionRole).value<QObject *>())) {
        close();
        action->trigger();
        return;
    }
    if (m_kind == Kind::TickSeveral) {
        toggle(m_model->itemFromIndex(m_filter->mapToSource(index)));
        return;
    }
    const QString id = index.data(choiceIdRole).toString();
    close();
    Q_EMIT chosen(id);
}

void ChoicePopup::toggle(QStandardItem *item)
{
    item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    QStringList ids;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QStandardItem *candidate = m_model->item(row);
        if (candidate->isCheckable() && candidate->checkState() == Qt::Checked) {
            ids << candidate->data(choiceIdRole).toString();
        }
    }
    Q_EMIT ticked(ids);
}

void ChoicePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Role::Base));
    painter.setPen(themeColor(Role::Strong));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace kw::shell
