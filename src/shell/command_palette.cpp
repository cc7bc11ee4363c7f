// SPDX-License-Identifier: Apache-2.0
#include "shell/command_palette.h"

#include "style/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace kw::shell {

using namespace style;

namespace {

constexpr int actionRole = Qt::UserRole + 1;

// "op fo" finds "Open folder…": every word typed must occur.
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

} // namespace

CommandPalette::CommandPalette(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this))
    , m_filter(new WordsFilter(this))
{
    m_filter->setSourceModel(m_model);
    m_search->setPlaceholderText(tr("Search or run a command"));
    m_search->setAccessibleName(tr("Search or run a command"));
    m_search->installEventFilter(this);
    m_list->setModel(m_filter);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(dp(8), dp(8), dp(8), dp(8));
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        static_cast<WordsFilter *>(m_filter)->setText(text);
        m_list->setCurrentIndex(m_filter->index(0, 0));
    });
    connect(m_search, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::activated, this, &CommandPalette::runCurrent);
}

void CommandPalette::open(const QList<QAction *> &actions, const QRect &anchor)
{
    m_model->clear();
    for (QAction *action : actions) {
        if (!action->isEnabled() || !action->isVisible() || action->text().isEmpty()) {
            continue;
        }
        QString text = action->text();
        text.remove(QLatin1Char('&'));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        auto *item = new QStandardItem(action->icon(),
                                       keys.isEmpty() ? text : QStringLiteral("%1    %2").arg(text, keys));
        item->setData(QVariant::fromValue<QObject *>(action), actionRole);
        m_model->appendRow(item);
    }
    m_search->clear();
    m_list->setCurrentIndex(m_filter->index(0, 0));
    setGeometry(anchor.left(), anchor.bottom() + dp(4), std::max(anchor.width(), dp(420)), dp(360));
    show();
    m_search->setFocus();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentIndex(
                m_filter->index(std::clamp(row, 0, std::max(0, m_filter->rowCount() - 1)), 0));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Role::Base));
    painter.setPen(themeColor(Role::Strong));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CommandPalette::runCurrent()
{
    auto *action = qobject_cast<QAction *>(m_list->currentIndex().data(actionRole).value<QObject *>());
    close();
    if (action) {
        action->trigger();
    }
}

} // namespace kw::shell
