// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/image.h"

#include <QWidget>

namespace kw::views {

// Platforms beside each other, their layers as blocks from the base up: height grows with the size, one
// colour and letter for each digest that several platforms share, joined by ribbons. The tree beside it holds
// the same as text.
class LayerPicture : public QWidget
{
    Q_OBJECT

public:
    explicit LayerPicture(QWidget *parent = nullptr);

    void setImage(const image::Image &image);
    void setSelectedDigest(const QString &digest);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void digestChosen(const QString &digest);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Block
    {
        QRectF rect;
        QString digest;
        QString letter;
        QString title;
        QString size;
        int sharedIndex = -1;
        int column = 0;
    };
    QList<Block> blocks() const;
    void paintRibbons(QPainter &painter, const QList<Block> &all) const;
    void paintBlock(QPainter &painter, const Block &block) const;

    image::Image m_image;
    QString m_selected;
};

} // namespace kw::views
