// SPDX-License-Identifier: Apache-2.0
#include "views/images/layer_picture.h"

#include "core/format.h"
#include "style/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace kw::views {

using namespace style;

namespace {

constexpr qreal layerColumnWidth = 162;
constexpr qreal columnGap = 76;
constexpr qreal margin = 16;
constexpr qreal footHeight = 44;
constexpr qreal leastBlock = 22;
constexpr qreal tallestBlock = 150;

} // namespace

LayerPicture::LayerPicture(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Layers of each platform, sized by their bytes; the list beside it holds the same"));
    connect(Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LayerPicture::setImage(const image::Image &shown)
{
    m_image = shown;
    m_selected.clear();
    updateGeometry();
    update();
}

void LayerPicture::setSelectedDigest(const QString &digest)
{
    m_selected = digest;
    update();
}

QSize LayerPicture::sizeHint() const
{
    const auto columns = static_cast<qreal>(std::max<qsizetype>(1, m_image.platforms.size()));
    qreal tallest = 0;
    for (const Block &block : blocks()) {
        tallest = std::max(tallest, block.rect.bottom());
    }
    return {dp(2 * margin + columns * layerColumnWidth + (columns - 1) * columnGap),
            static_cast<int>(tallest) + dp(footHeight + margin)};
}

QSize LayerPicture::minimumSizeHint() const
{
    return sizeHint();
}

QList<LayerPicture::Block> LayerPicture::blocks() const
{
    qint64 largest = 1;
    for (const image::PlatformImage &platform : m_image.platforms) {
        for (const image::Layer &layer : platform.layers) {
            largest = std::max(largest, layer.blob.size);
        }
    }
    QList<Block> result;
    QList<qreal> heights;
    for (qsizetype column = 0; column < m_image.platforms.size(); ++column) {
        const image::PlatformImage &platform = m_image.platforms.at(column);
        qreal y = 0;
        for (auto layer = platform.layers.crbegin(); layer != platform.layers.crend(); ++layer) {
            const qreal share =
                static_cast<qreal>(std::max<qint64>(layer->blob.size, 0)) / static_cast<qreal>(largest);
            const qreal height = dp(leastBlock) + share * dp(tallestBlock - leastBlock);
            const qreal x = dp(margin) + static_cast<qreal>(column) * dp(layerColumnWidth + columnGap);
            Block block;
            block.rect = QRectF(x, y, dp(layerColumnWidth), height);
            block.digest = layer->blob.digest.text();
            block.letter = layer->letter;
            block.title = layer->instruction.isEmpty() ? shortDigest(block.digest) : layer->instruction;
            block.size = formatSize(layer->blob.size);
            block.sharedIndex = m_image.sharedIndex(*layer);
            block.column = static_cast<int>(column);
            result.append(block);
            y += height + dp(3);
        }
        heights.append(y);
    }
    // Every column stands on the same ground line.
    const qreal ground = heights.isEmpty() ? 0 : *std::ranges::max_element(heights) + dp(margin);
    for (Block &block : result) {
        block.rect.translate(0, ground - heights.at(block.column));
    }
    return result;
}

void LayerPicture::paintRibbons(QPainter &painter, const QList<Block> &all) const
{
    // Without fills the outline shows what is the same.
    painter.setPen(isHighContrast(Theme::instance()->scheme()) ? QPen(themeColor(Role::Text))
                                                               : QPen(Qt::NoPen));
    for (const Block &from : all) {
        for (const Block &to : all) {
            if (from.sharedIndex < 0 || to.column != from.column + 1 || to.digest != from.digest) {
                continue;
            }
            const qreal middle = (from.rect.right() + to.rect.left()) / 2;
            QPainterPath path(from.rect.topRight());
            path.cubicTo(middle, from.rect.top(), middle, to.rect.top(), to.rect.left(), to.rect.top());
            path.lineTo(to.rect.bottomLeft());
            path.cubicTo(middle, to.rect.bottom(), middle, from.rect.bottom(), from.rect.right(),
                         from.rect.bottom());
            QColor fill = identityColors(from.sharedIndex, Theme::instance()->scheme()).fill;
            fill.setAlphaF(0.28F);
            painter.setBrush(fill);
            painter.drawPath(path);
        }
    }
}

void LayerPicture::paintBlock(QPainter &painter, const Block &block) const
{
    const Scheme scheme = Theme::instance()->scheme();
    const bool shared = block.sharedIndex >= 0;
    const FillAndEdge colors = shared ? identityColors(block.sharedIndex, scheme)
                                      : FillAndEdge{themeColor(Role::Alternate), themeColor(Role::Strong)};
    painter.setBrush(colors.fill);
    painter.setPen(colors.edge);
    painter.drawRoundedRect(block.rect.adjusted(0.5, 0.5, -0.5, -0.5), dp(2), dp(2));
    if (!m_selected.isEmpty() && block.digest == m_selected) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(themeColor(Role::Mark), 2));
        painter.drawRoundedRect(block.rect.adjusted(-2, -2, 2, 2), dp(3), dp(3));
    }
    painter.setFont(Theme::instance()->font(TextStyle::Caption));
    painter.setPen(shared ? textOnFill(scheme) : themeColor(Role::Text));
    const QFontMetrics metrics(painter.font());
    QRectF text = block.rect.adjusted(dp(6), dp(3), -dp(6), -dp(3));
    const qreal sizeWidth = metrics.horizontalAdvance(block.size) + dp(6);
    if (shared) {
        painter.drawText(text, Qt::AlignLeft | Qt::AlignTop, block.letter);
        text.setLeft(text.left() + metrics.horizontalAdvance(block.letter) + dp(8));
    }
    const bool low = block.rect.height() < 2 * metrics.height() + dp(8);
    const qreal room = low ? text.width() - sizeWidth : text.width();
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop,
                     metrics.elidedText(block.title, Qt::ElideRight, static_cast<int>(room)));
    painter.setFont(Theme::instance()->font(TextStyle::CaptionStrong));
    painter.drawText(text, static_cast<int>(Qt::AlignRight | (low ? Qt::AlignTop : Qt::AlignBottom)),
                     block.size);
}

void LayerPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Role::Base));
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<Block> all = blocks();
    paintRibbons(painter, all);
    qreal ground = 0;
    for (const Block &block : all) {
        paintBlock(painter, block);
        ground = std::max(ground, block.rect.bottom());
    }
    for (qsizetype column = 0; column < m_image.platforms.size(); ++column) {
        const image::PlatformImage &platform = m_image.platforms.at(column);
        const qreal x = dp(margin) + static_cast<qreal>(column) * dp(layerColumnWidth + columnGap);
        painter.setPen(themeColor(Role::Strong));
        painter.drawLine(QPointF(x, ground + dp(5)), QPointF(x + dp(layerColumnWidth), ground + dp(5)));
        const QRectF foot(x, ground + dp(8), dp(layerColumnWidth), dp(18));
        painter.setPen(themeColor(Role::Text));
        painter.setFont(Theme::instance()->font(TextStyle::BaseStrong));
        painter.drawText(foot, Qt::AlignLeft, platform.platform.text());
        painter.setPen(themeColor(Role::Secondary));
        painter.setFont(Theme::instance()->font(TextStyle::Small));
        painter.drawText(foot, Qt::AlignRight, formatSize(platform.size()));
    }
}

void LayerPicture::mousePressEvent(QMouseEvent *event)
{
    for (const Block &block : blocks()) {
        if (block.rect.contains(event->position())) {
            Q_EMIT digestChosen(block.digest);
            return;
        }
    }
}

} // namespace kw::views
