// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/log_search.h"

#include <QAbstractScrollArea>

namespace kw::views {

// Shows the lines of a log of any length: number, time since the step began, text. Only what is seen is read.
// Text is selected with the mouse or Shift and the arrow keys, across lines.
class LogView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    // A place between two characters; `column` in UTF-16 units.
    struct Place
    {
        qsizetype line = 0;
        qsizetype column = 0;

        auto operator<=>(const Place &) const = default;
    };

    explicit LogView(QWidget *parent = nullptr);

    // The source must outlive the view or the next setSource(); nullptr: none. `emptyText` is said when there
    // are no lines.
    void setSource(const models::LogSource *source, const QString &emptyText);
    const models::LogSource *source() const { return m_source; }
    void setSearch(const models::LogSearch *search); // its matches are marked

    void sourceGrew(); // stays at the end when it follows
    void setFollowing(bool following);
    bool isFollowing() const { return m_following; }

    void showLine(qsizetype line); // in the middle, as the current line
    qsizetype currentLine() const { return m_cursor.line; }
    Place cursor() const { return m_cursor; }

    bool hasSelection() const { return m_anchor != m_cursor; }
    QString selectedText() const; // at most ten million characters
    void selectAll();
    void copy() const;

    qsizetype firstVisibleLine() const;
    qsizetype visibleLineCount() const;
    QRect lineRect(qsizetype line) const;

Q_SIGNALS:
    void followingChanged(bool following);
    void cursorMoved();
    void findAsked();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void applyTheme();
    void updateScrollBars();
    qsizetype lineCount() const { return m_source ? m_source->lineCount() : 0; }
    int lineHeight() const { return m_lineHeight; }
    int textLeft() const;
    Place placeAt(const QPoint &position) const;
    void moveCursor(Place place, bool keepAnchor);
    void paintLine(QPainter &painter, qsizetype line, int y);
    void paintMatches(QPainter &painter, const QString &text, const QPoint &origin) const;
    Place cursorAfter(int key) const;

    const models::LogSource *m_source = nullptr;
    const models::LogSearch *m_search = nullptr;
    QString m_emptyText;
    bool m_following = true;
    Place m_anchor;
    Place m_cursor;
    int m_lineHeight = 18;
    int m_widest = 0; // of the lines seen so far, in pixels
};

} // namespace kw::views
