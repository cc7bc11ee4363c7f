// SPDX-License-Identifier: Apache-2.0
#include "core/platform.h"

#include <QCoreApplication>
#include <QList>
#include <QSysInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kw {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Platform)
};

constexpr std::array knownSystems{"linux"_L1,     "windows"_L1, "darwin"_L1, "freebsd"_L1, "netbsd"_L1,
                                  "openbsd"_L1,   "android"_L1, "aix"_L1,    "solaris"_L1, "illumos"_L1,
                                  "dragonfly"_L1, "ios"_L1,     "js"_L1,     "nacl"_L1,    "plan9"_L1,
                                  "zos"_L1,       "wasip1"_L1,  "hurd"_L1};

constexpr std::array knownArchitectures{"386"_L1,   "amd64"_L1,   "arm"_L1,     "arm64"_L1,    "loong64"_L1,
                                        "mips"_L1,  "mipsle"_L1,  "mips64"_L1,  "mips64le"_L1, "ppc"_L1,
                                        "ppc64"_L1, "ppc64le"_L1, "riscv"_L1,   "riscv64"_L1,  "s390"_L1,
                                        "s390x"_L1, "sparc"_L1,   "sparc64"_L1, "wasm"_L1};

template <typename Names>
bool contains(const Names &names, const QString &name)
{
    return std::ranges::any_of(names, [&](QLatin1StringView known) { return name == known; });
}

QString normalisedSystem(QStringView os)
{
    const QString lower = os.toString().toLower();
    return lower == "macos"_L1 ? u"darwin"_s : lower;
}

QString normalisedArmVariant(const QString &variant)
{
    if (variant.isEmpty()) {
        return u"v7"_s;
    }
    const bool bareNumber = variant.size() == 1 && variant.at(0).isDigit();
    return bareNumber ? u'v' + variant : variant;
}

// Sets architecture and variant; the aliases are those of uname and of Debian.
void normaliseArchitecture(Platform &platform, QStringView architecture, QStringView variant)
{
    platform.architecture = architecture.toString().toLower();
    platform.variant = variant.toString().toLower();
    const QString name = platform.architecture;
    if (name == "i386"_L1) {
        platform = {platform.os, u"386"_s, {}};
    } else if (name == "x86_64"_L1 || name == "x86-64"_L1 || name == "amd64"_L1) {
        platform.architecture = u"amd64"_s;
        if (platform.variant == "v1"_L1) {
            platform.variant.clear();
        }
    } else if (name == "aarch64"_L1 || name == "arm64"_L1) {
        platform.architecture = u"arm64"_s;
        if (platform.variant == "8"_L1 || platform.variant == "v8"_L1) {
            platform.variant.clear();
        }
    } else if (name == "armhf"_L1) {
        platform = {platform.os, u"arm"_s, u"v7"_s};
    } else if (name == "armel"_L1) {
        platform = {platform.os, u"arm"_s, u"v6"_s};
    } else if (name == "arm"_L1) {
        platform.variant = normalisedArmVariant(platform.variant);
    }
}

bool isPartCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' ||
           c == u'-' || c == u'.';
}

std::unexpected<Error> invalid(QStringView text, QString why, QString hint)
{
    return failure(ErrorCode::InvalidInput, Tr::tr("“%1” is not a platform").arg(text), std::move(why),
                   std::move(hint));
}

QString exampleHint()
{
    return Tr::tr("Write operating system, architecture and where needed the variant, like linux/amd64 or "
                  "linux/arm/v7.");
}

Result<Platform> parseSinglePart(QStringView text)
{
    Platform platform = Platform::host();
    if (const QString os = normalisedSystem(text); contains(knownSystems, os)) {
        platform.os = os;
        return platform;
    }
    Platform named = Platform::fromFields(platform.os, text, {});
    if (contains(knownArchitectures, named.architecture)) {
        return named;
    }
    return invalid(text, Tr::tr("it is neither a known operating system nor a known architecture"),
                   exampleHint());
}

QString hostArchitecture()
{
    const QString name = QSysInfo::currentCpuArchitecture();
    if (name == "power64"_L1) {
        return QSysInfo::ByteOrder == QSysInfo::LittleEndian ? u"ppc64le"_s : u"ppc64"_s;
    }
    return name == "loongarch64"_L1 ? u"loong64"_s : name;
}

} // namespace

Result<Platform> Platform::parse(QStringView text)
{
    const QList<QStringView> parts = text.split(u'/');
    for (const QStringView part : parts) {
        if (part.isEmpty()) {
            return invalid(text, text.isEmpty() ? Tr::tr("it is empty") : Tr::tr("a part of it is empty"),
                           exampleHint());
        }
        const auto bad = std::ranges::find_if_not(part, isPartCharacter);
        if (bad != part.end()) {
            return invalid(text, Tr::tr("“%1” holds the character “%2”").arg(part.toString(), QString(*bad)),
                           exampleHint());
        }
    }
    switch (parts.size()) {
    case 1:
        return parseSinglePart(text);
    case 2:
        return fromFields(parts.at(0), parts.at(1), {});
    case 3:
        return fromFields(parts.at(0), parts.at(1), parts.at(2));
    default:
        return invalid(text,
                       Tr::tr("it has %n parts, and a platform has at most three", nullptr,
                              static_cast<int>(parts.size())),
                       exampleHint());
    }
}

Platform Platform::fromFields(QStringView os, QStringView architecture, QStringView variant)
{
    Platform platform;
    platform.os = normalisedSystem(os);
    normaliseArchitecture(platform, architecture, variant);
    return platform;
}

Platform Platform::host()
{
#if defined(Q_OS_MACOS)
    const auto os = u"darwin";
#elif defined(Q_OS_WIN)
    const auto os = u"windows";
#elif defined(Q_OS_FREEBSD)
    const auto os = u"freebsd";
#else
    const auto os = u"linux";
#endif
    return fromFields(os, hostArchitecture(), {});
}

QString Platform::text() const
{
    QString text = os;
    for (const QString &part : {architecture, variant}) {
        if (!part.isEmpty()) {
            text += u'/' + part;
        }
    }
    return text;
}

bool Platform::isUnknown() const
{
    return os == "unknown"_L1 && architecture == "unknown"_L1;
}

std::strong_ordering operator<=>(const Platform &left, const Platform &right)
{
    for (const QString Platform::*part : {&Platform::os, &Platform::architecture, &Platform::variant}) {
        const int order = (left.*part).compare(right.*part);
        if (order != 0) {
            return order < 0 ? std::strong_ordering::less : std::strong_ordering::greater;
        }
    }
    return std::strong_ordering::equal;
}

} // namespace kw
