// SPDX-License-Identifier: Apache-2.0
#include "image/inspect_error.h"

#include "image/tr.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kw::image {

namespace {

// `%1` in the texts is the registry's domain.
struct Known
{
    QLatin1StringView sign; // occurs in the tool's text
    ErrorCode code;
    const char *why;
    const char *hint;
};

// The first match decides: the particular before the general.
constexpr std::array knownFailures{
    Known{"no builder \""_L1, ErrorCode::NotFound,
          QT_TRANSLATE_NOOP("Image", "the chosen builder does not exist"),
          QT_TRANSLATE_NOOP("Image", "Choose another builder.")},
    Known{"server gave HTTP response to HTTPS client"_L1, ErrorCode::Unreachable,
          QT_TRANSLATE_NOOP("Image", "the registry %1 answers in plain HTTP, and HTTPS was tried"),
          QT_TRANSLATE_NOOP("Image", "Give the builder a BuildKit configuration with http = true for %1.")},
    Known{"x509:"_L1, ErrorCode::Unreachable,
          QT_TRANSLATE_NOOP("Image", "the certificate of %1 could not be verified"),
          QT_TRANSLATE_NOOP(
              "Image", "Install the registry's CA, or name it in the builder's BuildKit configuration.")},
    Known{"tls:"_L1, ErrorCode::Unreachable, QT_TRANSLATE_NOOP("Image", "no TLS connection to %1 came about"),
          QT_TRANSLATE_NOOP("Image", "Check the port and whether the registry speaks HTTPS.")},
    Known{"connection refused"_L1, ErrorCode::Unreachable,
          QT_TRANSLATE_NOOP("Image", "nothing listens at %1"),
          QT_TRANSLATE_NOOP("Image", "Start the registry or correct its port.")},
    Known{"no such host"_L1, ErrorCode::Unreachable,
          QT_TRANSLATE_NOOP("Image", "the name %1 is not known to DNS"),
          QT_TRANSLATE_NOOP("Image", "Check the registry's name and the network.")},
    Known{"i/o timeout"_L1, ErrorCode::Unreachable, QT_TRANSLATE_NOOP("Image", "%1 did not answer in time"),
          QT_TRANSLATE_NOOP("Image", "Check the network and the proxy.")},
    Known{"429 Too Many Requests"_L1, ErrorCode::ToolFailed,
          QT_TRANSLATE_NOOP("Image", "%1 limits the number of requests, and the limit is reached"),
          QT_TRANSLATE_NOOP("Image", "Log in, wait, or use a mirror.")},
    Known{"toomanyrequests"_L1, ErrorCode::ToolFailed,
          QT_TRANSLATE_NOOP("Image", "%1 limits the number of requests, and the limit is reached"),
          QT_TRANSLATE_NOOP("Image", "Log in, wait, or use a mirror.")},
    Known{"401 Unauthorized"_L1, ErrorCode::Unauthorized,
          QT_TRANSLATE_NOOP("Image", "%1 does not accept the credentials, or none are stored"),
          QT_TRANSLATE_NOOP("Image", "Run docker login %1.")},
    Known{"403 Forbidden"_L1, ErrorCode::Unauthorized,
          QT_TRANSLATE_NOOP("Image", "%1 does not allow this account to read the image"),
          QT_TRANSLATE_NOOP("Image", "Check the account's rights on the repository.")},
    Known{"pull access denied"_L1, ErrorCode::Unauthorized,
          QT_TRANSLATE_NOOP("Image", "the repository does not exist in %1, or it is private"),
          QT_TRANSLATE_NOOP("Image", "Check the name, or run docker login %1.")},
    Known{"failed to authorize"_L1, ErrorCode::Unauthorized,
          QT_TRANSLATE_NOOP("Image", "%1 does not accept the credentials, or none are stored"),
          QT_TRANSLATE_NOOP("Image", "Run docker login %1.")},
    Known{": not found"_L1, ErrorCode::NotFound, QT_TRANSLATE_NOOP("Image", "%1 has no such image"),
          QT_TRANSLATE_NOOP("Image", "Check the repository and the tag.")},
    Known{"invalid reference format"_L1, ErrorCode::InvalidInput,
          QT_TRANSLATE_NOOP("Image", "the reference is not well formed"), ""},
};

QString lastLine(const QString &text)
{
    QString line = text.trimmed().section(u'\n', -1).trimmed();
    constexpr auto prefix = "ERROR: "_L1;
    return line.startsWith(prefix) ? line.mid(prefix.size()) : line;
}

} // namespace

Error inspectError(const Reference &reference, const QByteArray &standardError)
{
    const QString detail = QString::fromUtf8(standardError).trimmed();
    Error error{.code = ErrorCode::ToolFailed,
                .what = Tr::tr("Cannot read the image"),
                .where = reference.familiarName(),
                .why = lastLine(detail),
                .hint = {},
                .detail = detail};
    for (const Known &known : knownFailures) {
        if (detail.contains(known.sign, Qt::CaseInsensitive)) {
            error.code = known.code;
            error.why = Tr::tr(known.why).replace("%1"_L1, reference.domain());
            error.hint = Tr::tr(known.hint).replace("%1"_L1, reference.domain());
            break;
        }
    }
    return error;
}

} // namespace kw::image
