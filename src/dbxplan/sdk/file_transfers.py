"""How files are moved: numbers that can be set on a configuration, and nowhere else."""

from collections.abc import Sequence
from datetime import timedelta

MIB = 1024 * 1024
GIB = 1024 * MIB


class FileTransfers:
    files_ext_client_download_streaming_chunk_size: int = 2 * MIB
    files_ext_client_download_max_total_recovers: int | None = None  # no limit
    files_ext_client_download_max_total_recovers_without_progressing: int = 1
    files_ext_multipart_upload_min_stream_size: int = 50 * MIB  # below, one request
    files_ext_multipart_upload_batch_url_count: int = 1
    files_ext_multipart_upload_default_part_size: int = 10 * MIB
    files_ext_multipart_upload_part_size_options: Sequence[int] = (
        *(size * MIB for size in (10, 20, 50, 100, 200, 500)),
        *(size * GIB for size in (1, 2, 4)),
    )
    files_ext_multipart_upload_max_part_size: int = 4 * GIB
    files_ext_multipart_upload_default_parallelism: int = 10
    files_ext_multipart_upload_url_expiration_duration: timedelta = timedelta(hours=1)
    files_ext_presigned_download_url_expiration_duration: timedelta = timedelta(hours=1)
    files_ext_parallel_download_default_parallelism: int = 10
    files_ext_parallel_download_min_file_size: int = 50 * MIB  # below, one request
    files_ext_parallel_download_default_part_size: int = 10 * MIB
    files_ext_network_transfer_inactivity_timeout_seconds: float = 60
    files_ext_multipart_upload_max_retries: int = 3
    files_ext_parallel_download_max_retries: int = 3
    experimental_files_ext_cloud_api_max_retries: int = 3
    experimental_files_ext_enable_storage_proxy: bool = False
