// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace kw::workspace {
class Build;
}

namespace kw::views {

// For each artifact: how many of its finished steps came from the cache.
class CacheShares : public QWidget
{
    Q_OBJECT

public:
    explicit CacheShares(QWidget *parent = nullptr);

    void setBuild(const workspace::Build *build); // nullptr: none
    void refresh();

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        QString artifact;
        int cached = 0;
        int done = 0;

        bool operator==(const Row &) const = default;
    };

    static QString textOf(const Row &row);

    const workspace::Build *m_build = nullptr;
    QList<Row> m_rows;
};

} // namespace kw::views
