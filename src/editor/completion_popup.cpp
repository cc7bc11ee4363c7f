// SPDX-License-Identifier: Apache-2.0
#include "editor/completion_popup.h"

#include "style/theme.h"

#include <QListView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace kw::editor {

using namespace style;

namespace {

constexpr int detailRole = Qt::UserRole + 1;
constexpr int mostRows = 10;
constexpr qreal cellMargin = 8;

class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), dp(24)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const int label =
            dp(cellMargin) + option.fontMetrics.horizontalAdvance(index.data().toString()) + dp(16);
        const QRect room = option.rect.adjusted(label, 0, -dp(8), 0);
        painter->setFont(Theme::instance()->font(TextStyle::Small));
        painter->setPen(themeColor(Role::Secondary));
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(detailRole).toString(), Qt::ElideRight,
                                                            room.width()));
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        // The list has one column: the space before its words is an empty picture.
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(dp(cellMargin) - dp(4), 1);
    }
};

QString toolTipOf(const QString &markdown)
{
    if (markdown.isEmpty()) {
        return {};
    }
    QTextDocument page;
    page.setMarkdown(markdown, QTextDocument::MarkdownNoHTML);
    return page.toHtml();
}

} // namespace

CompletionPopup::CompletionPopup(QPlainTextEdit *editor)
    : QFrame(editor)
    , m_editor(editor)
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this))
{
    m_list->setObjectName(QStringLiteral("completion.list"));
    m_list->setAccessibleName(tr("What may be written here"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFont(Theme::instance()->font(TextStyle::CodeSmall));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, dp(2), 1, dp(2));
    layout->addWidget(m_list);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        hide();
        Q_EMIT chosen(index.row());
    });
    setVisible(false);
}

void CompletionPopup::show(const QList<CompletionEntry> &entries)
{
    m_model->clear();
    if (entries.isEmpty()) {
        hide();
        return;
    }
    for (const CompletionEntry &entry : entries) {
        auto *item = new QStandardItem(entry.label);
        item->setData(entry.detail, detailRole);
        item->setAccessibleDescription(entry.detail);
        item->setToolTip(toolTipOf(entry.documentation));
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    const QSize size(dp(380), dp(24) * std::min<int>(mostRows, m_model->rowCount()) + dp(4));
    const QRect cursor = m_editor->cursorRect();
    QPoint place = m_editor->viewport()->mapTo(m_editor, cursor.bottomLeft()) + QPoint(0, dp(2));
    if (place.y() + size.height() > m_editor->height()) {
        place.setY(std::max(0, m_editor->viewport()->mapTo(m_editor, cursor.topLeft()).y() - size.height()));
    }
    place.setX(std::clamp(place.x(), 0, std::max(0, m_editor->width() - size.width())));
    setGeometry(QRect(place, size));
    QFrame::show();
    raise();
}

bool CompletionPopup::takeKey(int key)
{
    const int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const int next = std::clamp(row + (key == Qt::Key_Down ? 1 : -1), 0, m_model->rowCount() - 1);
        m_list->setCurrentIndex(m_model->index(next, 0));
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        hide();
        Q_EMIT chosen(row);
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void CompletionPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Role::Base));
    painter.setPen(themeColor(Role::Strong));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace kw::editor
