// SPDX-License-Identifier: Apache-2.0
#include "models/image_model.h"

#include "core/format.h"

#include <QLocale>

namespace kw::models {

using namespace image;

struct ImageModel::Node
{
    Kind kind = Kind::None;
    QString name;
    QString size;
    Digest digest;
    QString letter;
    int sharedIndex = -1;
    QStringList details;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    Node &add(Kind childKind, const QString &childName, const QString &childSize = {},
              const Digest &childDigest = {})
    {
        auto child = std::make_unique<Node>();
        child->kind = childKind;
        child->name = childName;
        child->size = childSize;
        child->digest = childDigest;
        child->parent = this;
        child->row = static_cast<int>(children.size());
        children.push_back(std::move(child));
        return *children.back();
    }

    void detail(const QString &label, const QString &value)
    {
        if (!value.isEmpty()) {
            details << label << value;
        }
    }
};

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString digestText(const Digest &digest)
{
    return digest.text();
}

QString kindText(const Image &image)
{
    switch (image.kind) {
    case ImageKind::Index:
        return ImageModel::tr("Index");
    case ImageKind::Image:
        return ImageModel::tr("Image");
    case ImageKind::Cache:
        return ImageModel::tr("Build cache");
    case ImageKind::Artifact:
        return ImageModel::tr("Artifact");
    case ImageKind::Unknown:
        return ImageModel::tr("Unknown content");
    }
    return {};
}

} // namespace

ImageModel::ImageModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

ImageModel::~ImageModel() = default;

void ImageModel::clear()
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    endResetModel();
}

void ImageModel::setImage(const Image &image)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    Node &top = m_root->add(
        image.kind == ImageKind::Cache ? Kind::Cache : Kind::Index,
        QStringLiteral("%1 %2").arg(kindText(image), shortDigest(digestText(image.digest))),
        image.platforms.isEmpty() ? QString()
                                  : tr("%n platform(s)", nullptr, static_cast<int>(image.platforms.size())),
        image.digest);
    top.detail(tr("Digest"), digestText(image.digest));
    top.detail(tr("Media type"), image.mediaType);
    top.detail(tr("Document size"), formatSize(image.documentSize));
    for (const PlatformImage &platform : image.platforms) {
        addPlatform(top, platform, image);
    }
    if (image.cache) {
        addCache(top, *image.cache);
    }
    for (const Descriptor &other : image.others + image.files) {
        Node &file = top.add(Kind::File, other.artifactType.isEmpty() ? other.mediaType : other.artifactType,
                             formatSize(other.size), other.digest);
        file.detail(tr("Digest"), digestText(other.digest));
        file.detail(tr("Media type"), other.mediaType);
    }
    endResetModel();
}

void ImageModel::addPlatform(Node &parent, const PlatformImage &platform, const Image &image)
{
    Node &top = parent.add(Kind::Platform, platform.platform.text(), formatSize(platform.size()),
                           platform.manifest.digest);
    top.detail(tr("Platform"), platform.platform.text());
    top.detail(tr("Manifest"), digestText(platform.manifest.digest));
    top.detail(tr("Size"), formatSize(platform.size()));
    top.detail(tr("Created"), timeText(platform.created));

    Node &manifest =
        top.add(Kind::Manifest, tr("Manifest %1").arg(shortDigest(digestText(platform.manifest.digest))),
                formatSize(platform.manifest.size), platform.manifest.digest);
    manifest.detail(tr("Digest"), digestText(platform.manifest.digest));
    manifest.detail(tr("Media type"), platform.manifest.mediaType);
    Node &config = top.add(Kind::Config, tr("Config %1").arg(shortDigest(digestText(platform.config.digest))),
                           formatSize(platform.config.size), platform.config.digest);
    config.detail(tr("Digest"), digestText(platform.config.digest));
    config.detail(tr("Media type"), platform.config.mediaType);

    Node &layers = top.add(Kind::Layers, tr("Layers"), QString::number(platform.layers.size()));
    // The last layer is on top, as it is in the image.
    for (auto layer = platform.layers.crbegin(); layer != platform.layers.crend(); ++layer) {
        const QString title =
            layer->instruction.isEmpty() ? shortDigest(digestText(layer->blob.digest)) : layer->instruction;
        Node &node = layers.add(Kind::Layer, title, formatSize(layer->blob.size), layer->blob.digest);
        node.letter = layer->letter;
        node.sharedIndex = image.sharedIndex(*layer);
        node.detail(tr("Made by"), layer->instruction);
        node.detail(tr("Size"), formatSize(layer->blob.size));
        node.detail(tr("Digest"), digestText(layer->blob.digest));
        node.detail(tr("Diff ID"), digestText(layer->diffId));
        node.detail(tr("Media type"), layer->blob.mediaType);
        node.detail(tr("Created"), timeText(layer->created));
        if (node.sharedIndex >= 0) {
            QStringList names;
            for (const int index : image.shared.at(node.sharedIndex).platforms) {
                names << image.platforms.at(index).platform.text();
            }
            node.detail(tr("Shared by"), names.join(QStringLiteral(", ")));
        }
    }
    if (platform.attestations.isEmpty()) {
        top.add(Kind::None, tr("No attestations"));
    }
    for (const Attestation &attestation : platform.attestations) {
        Node &node = top.add(Kind::Attestation,
                             tr("Attestations %1").arg(shortDigest(digestText(attestation.manifest.digest))),
                             QString::number(attestation.statements.size()), attestation.manifest.digest);
        node.detail(tr("Digest"), digestText(attestation.manifest.digest));
        for (const Statement &statement : attestation.statements) {
            Node &leaf = node.add(Kind::Statement, statement.name(), formatSize(statement.blob.size),
                                  statement.blob.digest);
            leaf.detail(tr("Predicate"), statement.predicateType);
            leaf.detail(tr("Digest"), digestText(statement.blob.digest));
        }
    }
}

void ImageModel::addCache(Node &parent, const Cache &cache)
{
    Node &layers = parent.add(Kind::Layers, tr("Stored layers"), QString::number(cache.distinctLayerCount()));
    for (const CacheLayer &layer : cache.layers) {
        Node &node = layers.add(Kind::Layer, shortDigest(digestText(layer.digest)), formatSize(layer.size),
                                layer.digest);
        node.detail(tr("Digest"), digestText(layer.digest));
        node.detail(tr("Size"), formatSize(layer.size));
        node.detail(tr("Diff ID"), digestText(layer.diffId));
        node.detail(tr("Created"), timeText(layer.created));
    }
    Node &records = parent.add(Kind::Record, tr("Records"), QString::number(cache.records.size()));
    for (const CacheRecord &record : cache.records) {
        Node &node = records.add(Kind::Record,
                                 record.key.isEmpty() ? tr("not named by content")
                                                      : shortDigest(digestText(record.key)),
                                 record.results.isEmpty() ? tr("key only") : tr("has a result"), record.key);
        node.detail(tr("Key"), digestText(record.key));
        node.detail(tr("Inputs"),
                    record.inputs.isEmpty() ? tr("none, a source") : QString::number(record.inputs.size()));
    }
}

ImageModel::Node *ImageModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex ImageModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, node(parent)->children.at(static_cast<std::size_t>(row)).get());
}

QModelIndex ImageModel::parent(const QModelIndex &child) const
{
    if (!child.isValid()) {
        return {};
    }
    Node *above = node(child)->parent;
    return !above || above == m_root.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

int ImageModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(node(parent)->children.size());
}

int ImageModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ImageModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Node &found = *node(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? found.name : found.size;
    case Qt::TextAlignmentRole:
        return index.column() == SizeColumn ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter))
                                            : QVariant();
    case Qt::ToolTipRole:
        return digestText(found.digest);
    case Qt::AccessibleDescriptionRole:
        return found.letter.isEmpty() ? QString() : tr("Shared layer %1").arg(found.letter);
    case KindRole:
        return static_cast<int>(found.kind);
    case DigestRole:
        return digestText(found.digest);
    case LetterRole:
        return found.letter;
    case SharedIndexRole:
        return found.sharedIndex;
    case DetailRole:
        return found.details;
    default:
        return {};
    }
}

QVariant ImageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == NameColumn ? tr("Content") : tr("Size");
}

} // namespace kw::models
