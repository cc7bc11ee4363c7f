// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/build_failure.h"

#include <QWidget>

namespace kw::views {

// Some lines of a Dockerfile with their numbers, the one that failed marked.
class Excerpt : public QWidget
{
    Q_OBJECT

public:
    explicit Excerpt(QWidget *parent = nullptr);

    void setLines(const QList<build::ExcerptLine> &lines);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int lineHeight() const;

    QList<build::ExcerptLine> m_lines;
};

} // namespace kw::views
