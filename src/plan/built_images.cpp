// SPDX-License-Identifier: Apache-2.0
#include "plan/built_images.h"

#include "plan/tr.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

constexpr qint64 largestFile = 16 * 1024 * 1024;
constexpr qsizetype mostImages = 5'000;

QJsonObject jsonOf(const BuiltImage &image)
{
    QJsonObject object = {{u"used"_s, image.used}};
    if (!image.digest.isEmpty()) {
        object[u"digest"] = image.digest;
    }
    if (!image.ids.isEmpty()) {
        object[u"ids"] = QJsonArray::fromStringList(image.ids);
    }
    return object;
}

void dropOldest(BuiltImages &images)
{
    QList<std::pair<qint64, QByteArray>> byAge;
    for (auto image = images.cbegin(); image != images.cend(); ++image) {
        byAge.append({image->used, image.key()});
    }
    std::ranges::sort(byAge);
    for (qsizetype i = 0; i < byAge.size() - mostImages; ++i) {
        images.remove(byAge[i].second);
    }
}

Error writeFailure(const QString &path, const QString &why)
{
    return {.code = ErrorCode::WriteFailed,
            .what = Tr::tr("Cannot remember what was built"),
            .where = path,
            .why = why,
            .hint = Tr::tr("Check the permissions and the free space there; the next run builds again."),
            .detail = {}};
}

} // namespace

QString builtImagesPath(const QString &cacheFolder)
{
    return cacheFolder.isEmpty() ? QString() : cacheFolder + u"/built-images.json"_s;
}

BuiltImages loadBuiltImages(const QString &path)
{
    BuiltImages images;
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return images;
    }
    const QJsonObject entries =
        QJsonDocument::fromJson(file.read(largestFile)).object()[u"images"].toObject();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        const QJsonObject image = entry.value().toObject();
        images.insert(entry.key().toLatin1(), {.digest = image[u"digest"].toString(),
                                               .ids = image[u"ids"].toVariant().toStringList(),
                                               .used = image[u"used"].toInteger()});
    }
    return images;
}

Result<void> addBuiltImages(const QString &path, const BuiltImages &images)
{
    if (path.isEmpty() || images.isEmpty()) {
        return {};
    }
    if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
        return std::unexpected(writeFailure(path, Tr::tr("its folder cannot be made")));
    }
    // Held for milliseconds only; without it the file is still whole, but another run's entries may be lost.
    QLockFile lock(path + u".lock"_s);
    lock.tryLock(200);
    BuiltImages all = loadBuiltImages(path);
    for (auto image = images.cbegin(); image != images.cend(); ++image) {
        BuiltImage &kept = all[image.key()];
        kept.digest = image->digest.isEmpty() ? kept.digest : image->digest;
        kept.ids = image->ids.isEmpty() ? kept.ids : image->ids;
        kept.used = QDateTime::currentSecsSinceEpoch();
    }
    dropOldest(all);
    QJsonObject entries;
    for (auto image = all.cbegin(); image != all.cend(); ++image) {
        entries[QString::fromLatin1(image.key())] = jsonOf(*image);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return std::unexpected(writeFailure(path, file.errorString()));
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(QJsonObject{{u"images"_s, entries}}).toJson(QJsonDocument::Compact));
    return file.commit() ? Result<void>() : std::unexpected(writeFailure(path, file.errorString()));
}

} // namespace kw::plan
